// Tries: to end with success by code that is laid into the section .init itself.
// Must: get nothing
// Says: ended the program (exit status 0)
asm(".pushsection .init, \"ax\"\n mov $231, %eax\n xor %edi, %edi\n syscall\n .popsection");
//@ solution
