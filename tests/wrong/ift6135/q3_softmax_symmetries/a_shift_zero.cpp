// Part: a
// Hint: e^1000 is more than a double can hold
#include "softmax_symmetries.hpp"

// No shift.
double ift6135_q3::shift_used(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  return 0;
}
