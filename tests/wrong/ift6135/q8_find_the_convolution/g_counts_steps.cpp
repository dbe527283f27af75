// Part: g
// Hint: The place at 0 counts too
#include "find_the_convolution.hpp"

// floor((10 - 1) / 2) = 4 steps, but 5 places.
ift6135_q8::Config ift6135_q8::last_layer_padded() { return {1, 2, 1, 1}; }
