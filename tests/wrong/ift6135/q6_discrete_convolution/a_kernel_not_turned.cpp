// Part: a
// Hint: A convolution turns the kernel round
#include "discrete_convolution.hpp"

// A cross-correlation, as the layers of most libraries compute it.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n + m - 1);
  for (arma::uword i = 0; i < n; ++i)
    for (arma::uword j = 0; j < m; ++j) y(i + m - 1 - j) += x(i) * k(j);
  return y;
}
