// Part: c
// Hint: W must tend to I
#include "autoencoder.hpp"

// (S + s2 I)^-1, without S.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0)) throw std::invalid_argument("S or s2");
  return arma::inv(S + s2 * arma::eye(arma::size(S)));
}
