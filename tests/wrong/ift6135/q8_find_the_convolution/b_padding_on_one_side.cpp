// Part: b
// Hint: p zeros stand at each of the two borders.
#include "find_the_convolution.hpp"

// floor((64 + 13 - 15) / 2) + 1, with 13 zeros in all.
ift6135_q8::Config ift6135_q8::first_layer_dilated() { return {3, 2, 13, 7}; }
