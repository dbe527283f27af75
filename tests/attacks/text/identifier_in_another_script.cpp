// Tries: to have a name printed that reads from right to left.
// Must: not compile
// Says: does not compile
int gone = passed_אבג_6_of_6;
