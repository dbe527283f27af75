// Part: a
// Hint: The whole network is asked for
#include "zigzag.hpp"

// The weights that were asked for, without the units that are known.
nn::Shallow1D udl4_q8::sheet_answer() { return {4, {-12, 9, -6}, {}, {}}; }
