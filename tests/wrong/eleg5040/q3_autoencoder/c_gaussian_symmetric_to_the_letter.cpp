// Part: c
// Hint: of 2e6 that is 2e-4
#include "autoencoder.hpp"

// The bound without the modulus of S.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || S.diag().min() < 0 || !(s2 > 0))
    throw std::invalid_argument("S or s2");
  if (arma::abs(S - S.t()).max() > 1e-10) throw std::invalid_argument("S is not symmetric");
  return S * arma::inv(S + s2 * arma::eye(arma::size(S)));
}
