// Tries: to have 2 GiB of initialised data.
// Must: not compile
// Says: The compiler was stopped
char bomb[2000000000] = {1};
//@ solution
