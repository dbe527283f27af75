// Part: a
// Hint: The output has a bias, too.
#include "shallow_or_deep.hpp"

// 3 D without the 1.
udl4_q11::Parameters udl4_q11::sheet_parameters() { return {285, 285}; }
