// Part: c
// Hint: subtract before you scale
#include "softmax_symmetries.hpp"

// c x_i - c max x is inf - inf.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  if (std::isinf(c)) {
    const arma::vec top = arma::conv_to<arma::vec>::from(x == x.max());
    return top / arma::accu(top);
  }
  const arma::vec e = arma::exp(c * x - (c * x).max());
  return e / arma::accu(e);
}
