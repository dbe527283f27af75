// Part: e
// Hint: 8-4+1 = 5
#include "find_the_convolution.hpp"

// A window of 4 has five places on 8 pixels.
ift6135_q8::Config ift6135_q8::last_layer() { return {4, 1, 0, 1}; }
