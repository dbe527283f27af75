// Part: a
// Hint: Count positions, not steps
#include "layer_stack.hpp"

// 124, 23, 21: the place before the first step is forgotten in each layer.
std::uint64_t ift6135_q7::last_dimension() { return 128 * 21 * 21; }
