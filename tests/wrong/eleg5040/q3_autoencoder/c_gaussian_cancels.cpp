// Part: c
// Hint: subtracts two matrices that are almost equal
#include "autoencoder.hpp"

// I - s2 (S + s2 I)^-1: right on paper.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0)) throw std::invalid_argument("S or s2");
  const arma::mat I = arma::eye(arma::size(S));
  return I - s2 * arma::inv_sympd(S + s2 * I);
}
