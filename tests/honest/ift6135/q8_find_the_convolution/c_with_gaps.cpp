#include "find_the_convolution.hpp"

// Windows of 2 every 4 pixels: half of the image is not seen.
ift6135_q8::Config ift6135_q8::pooling() { return {2, 4, 0, 1}; }
