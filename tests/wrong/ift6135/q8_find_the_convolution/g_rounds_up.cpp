// Part: g
// Hint: The last window must fit: round down.
#include "find_the_convolution.hpp"

// (10 - 5) / 2 = 2.5 steps.
ift6135_q8::Config ift6135_q8::last_layer_padded() { return {5, 2, 1, 1}; }
