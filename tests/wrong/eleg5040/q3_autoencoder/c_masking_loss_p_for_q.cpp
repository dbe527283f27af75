// Part: c
// Hint: p = 0 means no corruption
#include "autoencoder.hpp"

// p is taken for the probability of being kept.
double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(p >= 0 && p < 1))
    throw std::invalid_argument("W, S or p");
  arma::mat M = p * p * S;
  M.diag() = p * S.diag();
  return arma::trace(S) - 2 * p * arma::trace(W * S) + arma::trace(W * M * W.t());
}
