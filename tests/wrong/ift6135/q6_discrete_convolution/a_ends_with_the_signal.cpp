// Part: a
// Hint: How many t are there from 0 on?
#include "discrete_convolution.hpp"

// Stops where the signal stops.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n);
  for (arma::uword t = 0; t < n; ++t)
    for (arma::uword j = 0; j < m && j <= t; ++j) y(t) += k(j) * x(t - j);
  return y;
}
