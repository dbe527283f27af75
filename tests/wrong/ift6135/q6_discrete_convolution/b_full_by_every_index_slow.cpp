// Part: b
// Fails: speed
#include "discrete_convolution.hpp"

// Right, but computes all places, slowly, and throws most of them away.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  arma::vec y(n + m - 1);
  for (arma::uword t = 0; t < y.n_elem; ++t)
    for (arma::uword j = 0; j < m; ++j)
      if (j <= t && t - j < n) y(t) += k(j) * x(t - j);
  return y.subvec(m - 1, n - 1);
}
