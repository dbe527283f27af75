// Part: c
// Hint: nothing is masked
#include "autoencoder.hpp"

// E ||W x - x||^2
double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(p >= 0 && p < 1))
    throw std::invalid_argument("W, S or the corruption");
  const arma::mat E = W - arma::eye(arma::size(S));
  return arma::trace(E * S * E.t());
}
