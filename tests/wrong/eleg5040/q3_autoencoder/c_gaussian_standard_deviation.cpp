// Part: c
// Hint: The second argument is the variance
#include "autoencoder.hpp"

// Adds s instead of s^2.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0)) throw std::invalid_argument("S or s2");
  return S * arma::inv(S + std::sqrt(s2) * arma::eye(arma::size(S)));
}
