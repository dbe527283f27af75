// Part: c
// Hint: This input is not legal
#include "discrete_convolution.hpp"

// Armadillo makes zeros of an empty kernel.
arma::vec ift6135_q6::conv_same(const arma::vec& x, const arma::vec& k) {
  if (x.is_empty() || k.is_empty()) return x;
  return arma::conv(x, k, "same");
}
