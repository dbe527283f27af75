// Part: a
// Hint: That is the capacity
#include "depth_and_width.hpp"

// All hidden units.
udl4_q5::Size udl4_q5::sheet_answer() { return {20, 600, 600}; }
