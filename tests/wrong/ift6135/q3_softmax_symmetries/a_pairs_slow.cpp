// Part: a
// Fails: speed
#include "softmax_symmetries.hpp"

// Right: S_i = 1 / sum_j e^{x_j - x_i}, with n^2 exponentials.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  arma::vec S(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    double sum = 0;
    for (arma::uword j = 0; j < x.n_elem; ++j)
      if (x(j) > -arma::datum::inf) sum += std::exp(x(j) - x(i));
    S(i) = 1 / sum;
  }
  return S;
}
