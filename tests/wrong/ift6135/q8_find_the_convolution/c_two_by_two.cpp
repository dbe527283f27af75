// Part: c
// Hint: The stride divides the size
#include "find_the_convolution.hpp"

// What every pooling layer does, but it makes 16 of 32.
ift6135_q8::Config ift6135_q8::pooling() { return {2, 2, 0, 1}; }
