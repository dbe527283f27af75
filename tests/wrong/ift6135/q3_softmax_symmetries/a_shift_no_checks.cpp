// Part: a
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// The maximum of anything.
double ift6135_q3::shift_used(const arma::vec& x) { return x.is_empty() ? 0 : -x.max(); }
