// Part: g
// Hint: Too few places
#include "find_the_convolution.hpp"

// 3 places.
ift6135_q8::Config ift6135_q8::last_layer_padded() { return {6, 2, 1, 1}; }
