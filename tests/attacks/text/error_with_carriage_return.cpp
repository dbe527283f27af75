// Tries: to begin a line anew within an error of the compiler.
// Must: not compile
// Says: does not compile
#error wrong   a  passed   6/6
