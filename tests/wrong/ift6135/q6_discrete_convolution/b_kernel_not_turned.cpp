// Part: b
// Hint: A convolution turns the kernel round
#include "discrete_convolution.hpp"

// A cross-correlation, as the layers of most libraries compute it.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  if (m > n) return {};
  arma::vec y(n - m + 1);
  for (arma::uword t = 0; t < y.n_elem; ++t) y(t) = arma::dot(x.subvec(t, t + m - 1), k);
  return y;
}
