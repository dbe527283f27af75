// Tries: to crash the compiler by its own pragma for that.
// Must: not compile
// On: nn3/q1
// Says: The compiler crashed
#pragma clang __debug crash
//@ solution
