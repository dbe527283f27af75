// Tries: to move the assembler's place 2^62 bytes ahead.
// Must: not compile
// Says: It does not compile
asm(".data\n.org 0x4000000000000000\n.byte 1\n.text");
//@ solution
