// Tries: to include a file that never ends.
// Must: gain nothing
// On: nn3/q1
#include "/dev/zero"
//@ solution
