// Part: f
// Hint: The last window must fit: round down.
#include "find_the_convolution.hpp"

// (12 - 7) / 2 = 2.5 steps.
ift6135_q8::Config ift6135_q8::last_layer_dilated() { return {4, 2, 2, 2}; }
