// Part: c
// Hint: W = I copies x', zeros included
#include "autoencoder.hpp"

// The trivial solution.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || !(p >= 0 && p < 1)) throw std::invalid_argument("S or p");
  return arma::eye(arma::size(S));
}
