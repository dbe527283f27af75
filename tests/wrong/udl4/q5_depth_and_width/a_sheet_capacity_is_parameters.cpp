// Part: a
// Hint: neither weights nor biases
#include "depth_and_width.hpp"

// Weights and biases.
udl4_q5::Size udl4_q5::sheet_answer() { return {20, 30, 17881}; }
