// Part: a
// Hint: Subtract the max, not the largest magnitude
#include "softmax_symmetries.hpp"

// The largest magnitude.
double ift6135_q3::shift_used(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  return -arma::abs(arma::vec(x.elem(arma::find_finite(x)))).max();
}
