// Part: a
// Hint: How many t are there from 0 on?
#include "discrete_convolution.hpp"

// n + m places, the last one always 0.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n + m);
  for (arma::uword i = 0; i < n; ++i)
    for (arma::uword j = 0; j < m; ++j) y(i + j) += x(i) * k(j);
  return y;
}
