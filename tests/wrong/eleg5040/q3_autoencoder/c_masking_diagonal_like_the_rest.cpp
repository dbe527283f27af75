// Part: c
// Hint: together with itself with probability q
#include "autoencoder.hpp"

// E x' x'^T = q^2 S, also on the diagonal.
arma::mat eleg5040_q3::denoising_masking(const arma::mat& S, double p) {
  if (S.is_empty() || !S.is_square() || !(p >= 0 && p < 1)) throw std::invalid_argument("S or p");
  const double q = 1 - p;
  return q * S * arma::pinv(q * q * S);
}
