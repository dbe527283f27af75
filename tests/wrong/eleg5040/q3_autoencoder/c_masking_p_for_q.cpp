// Part: c
// Hint: p = 0 means no corruption
#include "autoencoder.hpp"

// p is taken for the probability of being kept.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || !(p >= 0 && p < 1)) throw std::invalid_argument("S or p");
  arma::mat R = p * S;
  R.diag() = S.diag();
  return S * arma::pinv(R);
}
