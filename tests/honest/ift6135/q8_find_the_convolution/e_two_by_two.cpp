#include "find_the_convolution.hpp"

// Windows side by side.
ift6135_q8::Config ift6135_q8::last_layer() { return {2, 2, 0, 1}; }
