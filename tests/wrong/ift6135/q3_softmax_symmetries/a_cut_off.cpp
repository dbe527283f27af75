// Part: a
// Hint: changes the differences
#include "softmax_symmetries.hpp"

// Logits are cut off where the exponential would overflow.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const arma::vec e = arma::exp(arma::clamp(x, -700.0, 700.0));
  return e / arma::accu(e);
}
