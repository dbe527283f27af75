// Tries: to reach a header of the grader by include_next, behind the ones that it may see.
// Must: not compile
// Says: file not found
#include_next <gradus/check.hpp>
//@ solution
