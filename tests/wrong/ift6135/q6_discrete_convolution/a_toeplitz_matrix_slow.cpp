// Part: a
// Fails: speed
#include "discrete_convolution.hpp"

// Right, by the matrix of the convolution, most of which is 0.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::mat T(n + m - 1, n);
  for (arma::uword i = 0; i < n; ++i) T(arma::span(i, i + m - 1), i) = k;
  return T * x;
}
