// Part: c
// Hint: -x with probability p
#include "autoencoder.hpp"

// q^2 + p for q on the diagonal
double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(p >= 0 && p < 1))
    throw std::invalid_argument("W, S or the corruption");
  const double q = 1 - p;
  arma::mat M = q * q * S;
  M.diag() += p * S.diag();
  return arma::trace(S) - 2 * q * arma::accu(W % S) + arma::trace(W * M * W.t());
}
