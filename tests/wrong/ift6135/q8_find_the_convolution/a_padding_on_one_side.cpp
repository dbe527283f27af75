// Part: a
// Hint: p zeros stand at each of the two borders.
#include "find_the_convolution.hpp"

// 64 + p, not 64 + 2p.
ift6135_q8::Config ift6135_q8::first_layer() { return {8, 2, 6, 1}; }
