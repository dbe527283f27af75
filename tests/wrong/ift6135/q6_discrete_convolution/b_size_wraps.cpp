// Part: b
// Hint: sizes are unsigned
#include "discrete_convolution.hpp"

// n - m + 1 is enormous for a kernel longer than the signal.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec y(n - m + 1);
  for (arma::uword t = 0; t < y.n_elem; ++t)
    for (arma::uword j = 0; j < m; ++j) y(t) += x.at(t + m - 1 - j) * k(j);
  return y;
}
