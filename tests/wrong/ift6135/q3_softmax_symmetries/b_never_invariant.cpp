// Part: b
// Hint: Scaling equal logits keeps them equal
#include "softmax_symmetries.hpp"

// For no x.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  return false;
}
