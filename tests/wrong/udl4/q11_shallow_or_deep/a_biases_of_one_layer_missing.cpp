// Part: a
// Hint: Count the biases too
#include "shallow_or_deep.hpp"

// The first hidden layer without its biases.
udl4_q11::Parameters udl4_q11::sheet_parameters() { return {286, 281}; }
