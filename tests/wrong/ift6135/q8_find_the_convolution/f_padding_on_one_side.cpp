// Part: f
// Hint: p zeros stand at each of the two borders.
#include "find_the_convolution.hpp"

// 8 + 2 - 7 + 1.
ift6135_q8::Config ift6135_q8::last_layer_dilated() { return {4, 1, 2, 2}; }
