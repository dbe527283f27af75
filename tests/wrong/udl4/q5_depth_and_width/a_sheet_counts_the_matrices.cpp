// Part: a
// Hint: There is one matrix more than that
#include "depth_and_width.hpp"

// 20 hidden layers need 21 affine maps.
udl4_q5::Size udl4_q5::sheet_answer() { return {21, 30, 600}; }
