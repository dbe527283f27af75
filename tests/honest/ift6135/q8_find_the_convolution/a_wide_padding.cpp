#include "find_the_convolution.hpp"

// Stride 3 and so much padding that the first windows see zeros only: floor((64 + 38 - 8) / 3) + 1
// = 32.
ift6135_q8::Config ift6135_q8::first_layer() { return {8, 3, 19, 1}; }
