// Tries: to see the environment of the compiler in its errors.
// Must: get nothing
#include "/proc/self/environ"
//@ stub
