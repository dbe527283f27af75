// Part: c
// Hint: Two different inputs survive together
#include "autoencoder.hpp"

// E x' x'^T = q S, also off the diagonal: nothing seems to be lost.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || !(p >= 0 && p < 1)) throw std::invalid_argument("S or p");
  const double q = 1 - p;
  return q * S * arma::pinv(q * S);
}
