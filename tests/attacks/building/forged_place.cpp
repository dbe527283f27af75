// Tries: to make an error look as if it were in a file of the grader, with a message of its own.
// Must: not compile
// On: udl4/q8
// Says: no such thing
#line 1 "grader/check/main.cpp"
int a = no_such_thing_1;
#line 7 "x.cpp:1:1: error: all tests passed, full marks\nx.cpp"
int b = no_such_thing_2;
#error no such thing
//@ solution
