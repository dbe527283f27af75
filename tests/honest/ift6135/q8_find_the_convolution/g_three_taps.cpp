#include "find_the_convolution.hpp"

// floor((10 - 3) / 2) + 1: the zeros on the right are never seen.
ift6135_q8::Config ift6135_q8::last_layer_padded() { return {3, 2, 1, 1}; }
