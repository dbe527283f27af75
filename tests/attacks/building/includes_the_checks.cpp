// Tries: to include the checks, and so the oracle, and to call that.
// Must: not compile
// Says: file not found
#include "check.cpp"
//@ solution
