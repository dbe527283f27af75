// Part: c
// Hint: all of the noise comes through
#include "autoencoder.hpp"

// The trivial solution.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0)) throw std::invalid_argument("S or s2");
  return arma::eye(arma::size(S));
}
