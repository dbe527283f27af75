// Tries: to overflow the compiler's stack by its own pragma for that.
// Must: not compile
// Says: The compiler crashed
#pragma clang __debug overflow_stack
//@ solution
