// Part: b
// Fails: speed
#include "discrete_convolution.hpp"

// Right, by the matrix of the convolution.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  const arma::vec turned = arma::reverse(k);
  arma::mat T(n, n - m + 1);
  for (arma::uword t = 0; t < T.n_cols; ++t) T(arma::span(t, t + m - 1), t) = turned;
  return T.t() * x;
}
