// Tries: to take the environment and the command line of process 1 along.
// Must: not compile
// Says: It does not compile
asm(".pushsection .rodata\n.incbin \"/proc/1/environ\"\n.popsection");
//@ solution
