// Tries: to be the program itself: its main returns 0 and never listens.
// Must: not compile
// Says: an answer has no main()
int main() { return 0; }
//@ solution
