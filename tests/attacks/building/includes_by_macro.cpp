// Tries: to include the check through a macro that a filter of #include lines does not read.
// Must: not compile
// On: nn3/q1
// Says: file not found
#define TEXT(x) #x
#define FILE(name) TEXT(name.cpp)
#include FILE(check)
//@ solution
