// Part: e
// Hint: Too many places
#include "find_the_convolution.hpp"

// As many as there are pixels.
ift6135_q8::Config ift6135_q8::last_layer() { return {1, 1, 0, 1}; }
