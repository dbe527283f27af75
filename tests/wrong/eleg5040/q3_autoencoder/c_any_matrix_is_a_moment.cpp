// Part: c
// Hint: This input is not legal
#include "autoencoder.hpp"

// S need not be symmetric.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0)) throw std::invalid_argument("S or s2");
  return S * arma::inv(S + s2 * arma::eye(arma::size(S)));
}
