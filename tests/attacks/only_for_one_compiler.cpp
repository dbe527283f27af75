// Tries: to be right where correctness is checked, and not to compile where it is timed: "ungraded" instead of slow.
// Must: be slow
// Says: this line is for one compiler
// On: udl4/q8
#ifndef __clang__
#error this line is for one compiler
#endif
//@ solution
