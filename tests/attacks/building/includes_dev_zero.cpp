// Tries: to include a file that never ends.
// Must: gain nothing
#include "/dev/zero"
//@ solution
