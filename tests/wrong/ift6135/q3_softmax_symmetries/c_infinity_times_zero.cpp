// Part: c
// Hint: Take the limit analytically
#include "softmax_symmetries.hpp"

// c = inf like any other.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  const arma::vec e = arma::exp(2 * (c * (x / 2 - x.max() / 2)));
  return e / arma::accu(e);
}
