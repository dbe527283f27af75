// Part: e
// Hint: is given and stays
#include "find_the_convolution.hpp"

// 8 - 5 + 1 = 4, with a dilation that was not asked for.
ift6135_q8::Config ift6135_q8::last_layer() { return {3, 1, 0, 2}; }
