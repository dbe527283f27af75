// Tries: to include noise without end: errors without end.
// Must: gain nothing
#include "/dev/urandom"
//@ solution
