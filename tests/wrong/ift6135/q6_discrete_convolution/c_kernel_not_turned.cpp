// Part: c
// Hint: A convolution turns the kernel round
#include "discrete_convolution.hpp"

// A cross-correlation, as the layers of most libraries compute it.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  arma::vec padded(n + 2 * m);
  padded.subvec(m, arma::size(x)) = x;
  arma::vec y(n);
  for (arma::uword t = 0; t < n; ++t)
    y(t) = arma::dot(padded.subvec(t + m / 2 + 1, arma::size(k)), k);
  return y;
}
