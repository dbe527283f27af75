// Part: c
// Hint: For even m one more place is left out at the beginning
#include "discrete_convolution.hpp"

// Begins at floor((m - 1) / 2), as some libraries do.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) throw std::invalid_argument("empty");
  const arma::uword n = x.n_elem, m = k.n_elem;
  return conv_full(x, k).subvec((m - 1) / 2, arma::size(n, 1));
}
