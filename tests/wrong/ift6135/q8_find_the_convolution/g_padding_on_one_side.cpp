// Part: g
// Hint: p zeros stand at each of the two borders.
#include "find_the_convolution.hpp"

// 8 + 1 - 6 + 1.
ift6135_q8::Config ift6135_q8::last_layer_padded() { return {6, 1, 1, 1}; }
