// Part: a
// Hint: These are the logarithms
#include "softmax_symmetries.hpp"

// The log-softmax.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  return x - x.max() - std::log(arma::accu(arma::exp(x - x.max())));
}
