#include "find_the_convolution.hpp"

// Every second pixel.
ift6135_q8::Config ift6135_q8::last_layer() { return {1, 2, 0, 1}; }
