// Part: d
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// The first two.
double ift6135_q3::binary_logit(const arma::vec& x) { return x.n_elem < 2 ? 0 : x(0) - x(1); }
