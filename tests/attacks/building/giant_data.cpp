// Tries: to make an object file of 320 MiB.
// Must: not compile
// On: nn3/q1
// Says: larger than 256 MiB
asm(".data\n.fill 0x14000000, 1, 7\n.text");
//@ solution
