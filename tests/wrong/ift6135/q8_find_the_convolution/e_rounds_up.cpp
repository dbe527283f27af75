// Part: e
// Hint: The last window must fit: round down.
#include "find_the_convolution.hpp"

// (8 - 3) / 2 = 2.5 steps.
ift6135_q8::Config ift6135_q8::last_layer() { return {3, 2, 0, 1}; }
