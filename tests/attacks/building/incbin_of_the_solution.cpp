// Tries: to lay the solution into its own data by the assembler.
// Must: not compile
// On: nn3/q1
// Says: It does not compile
asm(".incbin \"../../solutions/nn3/q1_convolution/convolution.cpp\"");
//@ solution
