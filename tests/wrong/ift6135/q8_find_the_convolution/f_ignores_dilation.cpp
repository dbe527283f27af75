// Part: f
// Hint: A dilated window is d(k-1)+1 wide.
#include "find_the_convolution.hpp"

// 8 + 4 - 9 + 1, as if d were 1.
ift6135_q8::Config ift6135_q8::last_layer_dilated() { return {9, 1, 2, 2}; }
