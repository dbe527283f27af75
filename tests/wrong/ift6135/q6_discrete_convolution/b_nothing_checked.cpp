// Part: b
// Hint: This input is not legal
#include "discrete_convolution.hpp"

// An empty kernel has no place either.
arma::vec ift6135_q6::conv_valid(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty() || k.n_elem > x.n_elem) return {};
  return conv_full(x, k).subvec(k.n_elem - 1, x.n_elem - 1);
}
