// Tries: to include itself twice, and so on: 2^200 times.
// Must: not compile
// Says: nested too deeply
#include __FILE__
#include __FILE__
//@ solution
