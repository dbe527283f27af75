// Tries: to wait at the terminal of whoever grades.
// Must: not compile
// Says: It does not compile
#include "/dev/tty"
//@ solution
