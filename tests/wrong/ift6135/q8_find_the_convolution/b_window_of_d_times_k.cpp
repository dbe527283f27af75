// Part: b
// Hint: k taps have k-1 gaps.
#include "find_the_convolution.hpp"

// (64 + 12 - 14) / 2 + 1, as if the window were 14 wide.
ift6135_q8::Config ift6135_q8::first_layer_dilated() { return {2, 2, 6, 7}; }
