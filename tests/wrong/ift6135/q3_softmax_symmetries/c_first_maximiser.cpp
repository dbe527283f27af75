// Part: c
// Hint: Ties share the mass equally
#include "softmax_symmetries.hpp"

// The limit is one-hot.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  if (std::isinf(c)) {
    arma::vec S(x.n_elem);
    S(x.index_max()) = 1;
    return S;
  }
  const arma::vec e = arma::exp(2 * (c * (x / 2 - x.max() / 2)));
  return e / arma::accu(e);
}
