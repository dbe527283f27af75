// Part: a
// Hint: 2p in total
#include "layer_stack.hpp"

// 25 + 1 - 4 + 1 = 23.
std::uint64_t ift6135_q7::last_dimension() { return 128 * 23 * 23; }
