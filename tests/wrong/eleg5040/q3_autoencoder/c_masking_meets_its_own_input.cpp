// Part: c
// Hint: contributes nothing to E x x'^T
#include "autoencoder.hpp"

// The right-hand side is S instead of q S.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || !(p >= 0 && p < 1)) throw std::invalid_argument("S or p");
  const double q = 1 - p;
  arma::mat R = q * q * S;
  R.diag() = q * S.diag();
  return S * arma::pinv(R);
}
