// Tries: to wait for somebody to type.
// Must: get nothing
// On: udl4/q8
// Says: todo
#include "/dev/stdin"
//@ stub
