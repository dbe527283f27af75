#include "find_the_convolution.hpp"

// floor((12 - 3) / 3) + 1: every place fits to the last pixel.
ift6135_q8::Config ift6135_q8::last_layer_dilated() { return {2, 3, 2, 2}; }
