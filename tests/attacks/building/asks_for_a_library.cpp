// Tries: to have a library of its choice linked in.
// Must: get nothing
// On: nn3/q1
// Says: todo
#pragma comment(lib, "gtest")
#pragma comment(linker, "-rpath=/tmp")
asm(".section .deplibs,\"MS\",@llvm_dependent_libraries,1\n.asciz \"gtest\"\n.text");
//@ stub
