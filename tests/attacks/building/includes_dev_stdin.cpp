// Tries: to wait for somebody to type.
// Must: get nothing
// Says: todo
#include "/dev/stdin"
//@ stub
