// Tries: to see a file of the machine in the errors that it makes as C++.
// Must: not compile
// Says: file not found
#include "/etc/passwd"
//@ solution
