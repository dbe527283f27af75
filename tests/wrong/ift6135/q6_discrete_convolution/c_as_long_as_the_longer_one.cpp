// Part: c
// Hint: The output is as long as the signal
#include "discrete_convolution.hpp"

// max(n, m) places, as some libraries have it.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  const arma::uword longer = std::max(n, m), shorter = std::min(n, m);
  return conv_full(x, k).subvec(shorter / 2, arma::size(longer, 1));
}
