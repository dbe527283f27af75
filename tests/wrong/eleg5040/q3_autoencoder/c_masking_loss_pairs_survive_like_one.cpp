// Part: c
// Hint: Two different inputs survive together
#include "autoencoder.hpp"

// E x' x'^T = q S
double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(p >= 0 && p < 1))
    throw std::invalid_argument("W, S or p");
  const double q = 1 - p;
  return arma::trace(S) - 2 * q * arma::trace(W * S) + q * arma::trace(W * S * W.t());
}
