// Part: c
// Hint: x is always 0, a legal case
#include "autoencoder.hpp"

// 0 / 0 is not within any bound.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || S.diag().min() < 0 || !(s2 > 0))
    throw std::invalid_argument("S or s2");
  if (!(arma::abs(S - S.t()).max() / arma::abs(S).max() <= 1e-10))
    throw std::invalid_argument("S is not symmetric");
  return S * arma::inv(S + s2 * arma::eye(arma::size(S)));
}
