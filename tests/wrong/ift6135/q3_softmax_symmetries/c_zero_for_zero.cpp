// Part: c
// Hint: e^0 = 1 for every class
#include "softmax_symmetries.hpp"

// Nothing is left at c = 0.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  if (c == 0) return arma::vec(x.n_elem);
  if (std::isinf(c)) {
    const arma::vec top = arma::conv_to<arma::vec>::from(x == x.max());
    return top / arma::accu(top);
  }
  const arma::vec e = arma::exp(2 * (c * (x / 2 - x.max() / 2)));
  return e / arma::accu(e);
}
