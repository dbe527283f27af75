// Part: c
// Hint: it is not D s2 that comes out
#include "autoencoder.hpp"

// The noise is not multiplied by W.
double eleg5040_q3::expected_loss_gaussian(const arma::mat& W, const arma::mat& S, double s2) {
  if (S.is_empty() || arma::size(W) != arma::size(S) || !(s2 > 0))
    throw std::invalid_argument("W, S or s2");
  const arma::mat E = W - arma::eye(arma::size(S));
  return arma::trace(E * S * E.t()) + s2 * double(S.n_rows);
}
