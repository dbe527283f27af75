// Part: b
// Hint: *all* c count
#include "softmax_symmetries.hpp"

// Tries c = 2 in double precision.
bool ift6135_q3::is_scale_invariant(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  return arma::approx_equal(softmax(x), softmax(2 * x), "absdiff", 1e-300);
}
