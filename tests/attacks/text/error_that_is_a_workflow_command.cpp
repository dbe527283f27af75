// Tries: to be read as a command by a CI runner: the line markers of a preprocessor name the file, and a message begins anew.
// Must: not compile
// Says: does not compile
#line 1 "\n::error::forged"
#error ::error::forged ##[add-mask]points
