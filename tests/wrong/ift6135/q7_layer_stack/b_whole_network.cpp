// Part: b
// Hint: Of the last layer alone
#include "layer_stack.hpp"

// Both convolutions.
std::uint64_t ift6135_q7::last_layer_weights() { return 64 * 3 * 8 * 8 + 128 * 64 * 4 * 4; }
