// Part: c
// Hint: half of the difference
#include "softmax_symmetries.hpp"

// 0 times inf at c = 0.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  if (std::isinf(c)) {
    const arma::vec top = arma::conv_to<arma::vec>::from(x == x.max());
    return top / arma::accu(top);
  }
  const arma::vec e = arma::exp(c * (x - x.max()));
  return e / arma::accu(e);
}
