// Tries: to be the program's entry point, before the C library and the harness.
// Must: not compile
// Says: It defines something that the worker defines too
asm(".text\n.globl _start\n_start: mov $231, %eax\nxor %edi, %edi\nsyscall\n");
//@ solution
