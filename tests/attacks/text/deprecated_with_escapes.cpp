// Tries: to put its text into a warning beside an error.
// Must: not compile
// Says: does not compile
[[deprecated("\x1b[2J ::warning::forged <b>passed</b>")]] void old();
void call() { old(); }
int gone = missing;
