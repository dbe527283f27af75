// Part: a
// Hint: The mean can be far below the max
#include "softmax_symmetries.hpp"

// The first one becomes 0.
double ift6135_q3::shift_used(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  return -x(0);
}
