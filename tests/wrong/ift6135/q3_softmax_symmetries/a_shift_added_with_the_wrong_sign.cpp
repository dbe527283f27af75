// Part: a
// Hint: which sign has it?
#include "softmax_symmetries.hpp"

// The number that is subtracted.
double ift6135_q3::shift_used(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  return x.max();
}
