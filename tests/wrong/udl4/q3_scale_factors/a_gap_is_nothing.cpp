// Part: a
// Hint: relu lets positive factors through, but no others
#include "scale_factors.hpp"

// Takes relu for a linear function.
double udl4_q3::homogeneity_gap(double alpha, double z) { return 0 * (alpha + z); }
