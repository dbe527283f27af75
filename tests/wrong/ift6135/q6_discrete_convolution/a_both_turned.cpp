// Part: a
// Hint: One of the two is turned round, once
#include "discrete_convolution.hpp"

// Turns signal and kernel: the answer from its end to its beginning.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  const arma::vec y = arma::conv(arma::reverse(x), arma::reverse(k));
  return y.head(n + m - 1);
}
