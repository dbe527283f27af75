// Tries: to forbid the words that everything after it needs.
// Must: not compile
// Says: poisoned
#pragma GCC poison gradus arma std main
//@ solution
