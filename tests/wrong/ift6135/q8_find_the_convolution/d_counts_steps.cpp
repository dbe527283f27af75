// Part: d
// Hint: The window at 0 counts too
#include "find_the_convolution.hpp"

// (32 - 8) / 4, without the 1.
ift6135_q8::Shape ift6135_q8::pooled_shape() { return {64, 6, 6}; }
