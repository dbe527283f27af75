// Part: b
// Hint: A single logit that differs
#include "softmax_symmetries.hpp"

// For every x.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  return true;
}
