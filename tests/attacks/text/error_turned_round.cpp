// Tries: to turn an error of the compiler around (U+202E).
// Must: not compile
// Says: does not compile
#error "‮skram lluf‬"
