// Part: b
// Hint: The first tap is missing
#include "discrete_convolution.hpp"

// The sum ends one tap too early.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  arma::vec y(n - m + 1);
  for (arma::uword t = 0; t < y.n_elem; ++t)
    for (arma::uword p = 0; p + 1 < m; ++p) y(t) += x(t + p) * k(m - 1 - p);
  return y;
}
