// Part: a
// Hint: neither the inputs nor the outputs are any
#include "depth_and_width.hpp"

// 5 + 600 + 1.
udl4_q5::Size udl4_q5::sheet_answer() { return {20, 30, 606}; }
