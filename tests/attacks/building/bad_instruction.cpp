// Tries: to give the assembler nonsense whose error has no line of C++.
// Must: not compile
// On: nn3/q1
// Says: invalid instruction
asm("no_such_instruction %rax\n.error \"all tests passed\"\n");
//@ solution
