// Part: c
// Hint: The stride divides the size
#include "find_the_convolution.hpp"

// 64 / 8 = 8, but it is the first layer's 32 that are pooled.
ift6135_q8::Config ift6135_q8::pooling() { return {8, 8, 0, 1}; }
