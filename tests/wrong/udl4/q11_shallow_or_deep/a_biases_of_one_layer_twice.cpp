// Part: a
// Hint: Count the biases too
#include "shallow_or_deep.hpp"

// The inputs of a layer get biases as well.
udl4_q11::Parameters udl4_q11::sheet_parameters() { return {286, 291}; }
