// Tries: to overflow the line numbers of the report.
// Must: not compile
// On: udl4/q8
// Says: no_such_thing
#line 2147483647 "zigzag.cpp"
int a = no_such_thing;
//@ solution
