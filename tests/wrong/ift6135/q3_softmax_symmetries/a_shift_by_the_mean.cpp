// Part: a
// Hint: The mean can be far below the max
#include "softmax_symmetries.hpp"

// The logits are centred.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const arma::vec e = arma::exp(x - arma::mean(arma::vec(x.elem(arma::find_finite(x)))));
  return e / arma::accu(e);
}
