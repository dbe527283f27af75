#include "find_the_convolution.hpp"

// 22 pixels wide.
ift6135_q8::Config ift6135_q8::first_layer_dilated() { return {4, 2, 10, 7}; }
