// Tries: to include itself twice, and so on: 2^200 times.
// Must: not compile
// On: udl4/q8
// Says: nested too deeply
#include __FILE__
#include __FILE__
//@ solution
