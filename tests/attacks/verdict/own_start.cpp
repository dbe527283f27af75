// Tries: to be the program's entry point, before the C library and the harness.
// Must: not compile
asm(".text\n.globl _start\n_start: mov $231, %eax\nxor %edi, %edi\nsyscall\n");
//@ solution
