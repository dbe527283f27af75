// Part: a
// Fails: speed
#include "discrete_convolution.hpp"

// Right, but asks for every product whether it is there, and keeps the sum in memory.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n + m - 1);
  for (arma::uword t = 0; t < y.n_elem; ++t)
    for (arma::uword j = 0; j < m; ++j)
      if (j <= t && t - j < n) y(t) += k(j) * x(t - j);
  return y;
}
