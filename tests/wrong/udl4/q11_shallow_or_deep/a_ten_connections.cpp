// Part: a
// Hint: Ten layers have nine connections between them.
#include "shallow_or_deep.hpp"

// K connections between K layers.
udl4_q11::Parameters udl4_q11::sheet_parameters() { return {3 * 95 + 1, 3 * 5 + 1 + 10 * 5 * 6}; }
