// Tries: to make an object file of 8 GiB.
// Must: not compile
// Says: The compiler was stopped
asm(".data\n.fill 0x200000000, 1, 7\n.text");
//@ solution
