// Part: b
// Hint: One of the two is turned round, once
#include "discrete_convolution.hpp"

// Slides the kernel, as it is, along the signal turned round.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  arma::vec y(n - m + 1);
  for (arma::uword t = 0; t < y.n_elem; ++t)
    for (arma::uword j = 0; j < m; ++j) y(t) += k(j) * x(n - 1 - t - j);
  return y;
}
