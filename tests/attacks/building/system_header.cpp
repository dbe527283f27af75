// Tries: to hide its mistakes as those of a system header.
// Must: not compile
// On: udl4/q8
// Says: no_such_thing
#pragma GCC system_header
#pragma GCC diagnostic ignored "-Weverything"
_Pragma("GCC diagnostic push")
int a = no_such_thing;
//@ solution
