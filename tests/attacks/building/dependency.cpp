// Tries: to learn by a pragma whether the solution exists, and which is newer.
// Must: not compile
// Says: file not found
_Pragma("GCC dependency \"../../solutions/nn3/q1_convolution/convolution.cpp\"")
//@ solution
