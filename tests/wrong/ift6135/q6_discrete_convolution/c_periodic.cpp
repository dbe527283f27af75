// Part: c
// Hint: the signal does not begin again
#include "discrete_convolution.hpp"

// Before the signal stands its end, and behind it its beginning.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n);
  for (arma::uword t = 0; t < n; ++t)
    for (arma::uword j = 0; j < m; ++j) y(t) += k(j) * x((t + m / 2 + m * n - j) % n);
  return y;
}
