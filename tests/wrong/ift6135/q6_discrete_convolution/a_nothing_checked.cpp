// Part: a
// Hint: This input is not legal
#include "discrete_convolution.hpp"

// Armadillo makes an empty vector of nothing.
arma::vec ift6135_q6::conv_full(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) return {};
  return arma::conv(x, k);
}
