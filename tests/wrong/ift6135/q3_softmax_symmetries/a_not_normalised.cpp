// Part: a
// Hint: The entries must add up to 1
#include "softmax_symmetries.hpp"

// The largest entry is 1.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  return arma::exp(x - x.max());
}
