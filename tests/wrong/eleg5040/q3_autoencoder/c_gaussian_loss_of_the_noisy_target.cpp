// Part: c
// Hint: The target is the clean x
#include "autoencoder.hpp"

// E ||W x~ - x~||^2
double eleg5040_q3::expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(s2 > 0))
    throw std::invalid_argument("W, S or the corruption");
  const arma::mat I = arma::eye(arma::size(S)), E = W - I;
  return arma::trace(E * (S + s2 * I) * E.t());
}
