// Part: b
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// NaN and infinities are compared like numbers.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  return x.is_empty() || arma::all(x == x(0));
}
