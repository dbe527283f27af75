// Part: a
// Hint: e^1000 is more than a double can hold
#include "softmax_symmetries.hpp"

// The definition as it stands.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const arma::vec e = arma::exp(x);
  return e / arma::accu(e);
}
