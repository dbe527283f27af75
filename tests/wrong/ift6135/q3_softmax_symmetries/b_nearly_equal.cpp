// Part: b
// Hint: differ in their last bit
#include "softmax_symmetries.hpp"

// With a tolerance.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  return x.max() - x.min() <= 1e-12;
}
