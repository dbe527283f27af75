// Part: a
// Hint: neither the inputs nor the outputs are one
#include "depth_and_width.hpp"

// Inputs and outputs are layers as well.
udl4_q5::Size udl4_q5::sheet_answer() { return {22, 30, 600}; }
