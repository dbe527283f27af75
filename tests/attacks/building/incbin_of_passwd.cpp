// Tries: to lay a file of the machine into its own data and to print it.
// Must: not compile
// Says: It does not compile
asm(".pushsection .rodata\nsecret: .incbin \"/etc/passwd\"\n.byte 0\n.popsection");
extern const char secret[] asm("secret");
//@ solution
