// Part: b
// Hint: 'Not counting biases'
#include "layer_stack.hpp"

// One bias for each filter.
std::uint64_t ift6135_q7::last_layer_weights() { return 128 * (64 * 4 * 4 + 1); }
