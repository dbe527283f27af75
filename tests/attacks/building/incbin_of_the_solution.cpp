// Tries: to lay the solution into its own data by the assembler.
// Must: not compile
// Says: It does not compile
asm(".incbin \"../../solutions/nn3/q1_convolution/convolution.cpp\"");
//@ solution
