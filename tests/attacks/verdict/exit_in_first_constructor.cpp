// Tries: to end with success in a constructor with the highest priority that a program may have.
// Must: get nothing
// Says: ended the program (exit status 0)
#include <unistd.h>
__attribute__((constructor(101))) static void leave() { _exit(0); }
//@ solution
