// Tries: to blame another file for its error: the grader shows only places in the answer.
// Must: not compile
// Says: does not compile
#line 7 "/exercise/check.cpp"
int gone = missing;
