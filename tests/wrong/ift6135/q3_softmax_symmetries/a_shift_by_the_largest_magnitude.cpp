// Part: a
// Hint: Subtract the max, not the largest magnitude
#include "softmax_symmetries.hpp"

// Takes the largest magnitude for the maximum.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const arma::vec e = arma::exp(x - arma::abs(arma::vec(x.elem(arma::find_finite(x)))).max());
  return e / arma::accu(e);
}
