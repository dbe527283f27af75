// Part: a
// Hint: Inputs and outputs are not hidden
#include "depth_and_width.hpp"

// D_i.
udl4_q5::Size udl4_q5::sheet_answer() { return {20, 5, 600}; }
