// Part: c
// Hint: over which index the sum runs
#include "softmax_symmetries.hpp"

// e^{c (x_j - x_i)} added up over i.
arma::vec ift6135_q3::softmax_scaled(const arma::vec& x, double c) {
  if (x.is_empty() || !x.is_finite() || !(c >= 0)) throw std::invalid_argument("input");
  if (std::isinf(c)) {
    const arma::vec top = arma::conv_to<arma::vec>::from(x == x.max());
    return top / arma::accu(top);
  }
  arma::vec S(x.n_elem);
  for (arma::uword j = 0; j < x.n_elem; ++j) S(j) = 1 / arma::accu(arma::exp(c * (x(j) - x)));
  return S;
}
