// Part: c
// Hint: the mean of x eps is 0
#include "autoencoder.hpp"

// Subtracts the noise.
double eleg5040_q3::expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(s2 > 0))
    throw std::invalid_argument("W, S or the corruption");
  const arma::mat E = W - arma::eye(arma::size(S));
  return arma::trace(E * S * E.t()) - s2 * arma::accu(W % W);
}
