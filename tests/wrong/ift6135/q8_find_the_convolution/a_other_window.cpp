// Part: a
// Hint: is given and stays
#include "find_the_convolution.hpp"

// It maps 64 to 32, but with k = 2.
ift6135_q8::Config ift6135_q8::first_layer() { return {2, 2, 0, 1}; }
