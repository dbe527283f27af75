// Part: a
// Hint: The place at 0 counts too
#include "find_the_convolution.hpp"

// (64 + 8 - 8) / 2 = 32, without the 1.
ift6135_q8::Config ift6135_q8::first_layer() { return {8, 2, 4, 1}; }
