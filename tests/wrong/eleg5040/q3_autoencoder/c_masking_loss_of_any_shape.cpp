// Part: c
// Hint: This input is not legal
#include "autoencoder.hpp"

// W and S are not looked at.
double eleg5040_q3::expected_loss_masking(const arma::mat& W, const arma::mat& S, double p) {
  const double q = 1 - p;
  double loss = 0;
  for (arma::uword i = 0; i < S.n_rows; ++i) loss += S(i, i);
  for (arma::uword r = 0; r < std::min(W.n_rows, S.n_rows); ++r)
    for (arma::uword i = 0; i < std::min(W.n_cols, S.n_cols); ++i) {
      loss -= 2 * q * W(r, i) * S(i, r);
      for (arma::uword j = 0; j < std::min(W.n_cols, S.n_cols); ++j)
        loss += W(r, i) * W(r, j) * S(i, j) * (i == j ? q : q * q);
    }
  return loss;
}
