// Tries: to stop the compiler where it makes machine code, where errors have no place in a file.
// Must: not compile
// On: udl4/q8
// Says: error in backend
#pragma clang __debug llvm_fatal_error
//@ solution
