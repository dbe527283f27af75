// Part: b
// Hint: A dilated window is d(k-1)+1 wide.
#include "find_the_convolution.hpp"

// (64 - 2) / 2 + 1, as if d were 1.
ift6135_q8::Config ift6135_q8::first_layer_dilated() { return {2, 2, 0, 7}; }
