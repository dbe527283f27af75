// Part: b
// Hint: The place at 0 counts too
#include "find_the_convolution.hpp"

// (64 + 8 - 8) / 2 = 32 steps, but 33 places.
ift6135_q8::Config ift6135_q8::first_layer_dilated() { return {2, 2, 4, 7}; }
