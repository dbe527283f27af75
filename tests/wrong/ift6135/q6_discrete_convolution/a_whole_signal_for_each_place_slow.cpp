// Part: a
// Fails: speed
#include "discrete_convolution.hpp"

// Right, but each place looks at the whole signal for what meets the kernel.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n + m - 1);
  for (arma::uword t = 0; t < y.n_elem; ++t)
    for (arma::uword i = 0; i < n; ++i)
      if (i <= t && t - i < m) y(t) += x(i) * k(t - i);
  return y;
}
