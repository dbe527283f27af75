// Part: c
// Fails: speed
#include "autoencoder.hpp"

// Right, but eliminates with loops along the rows.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0) || S.diag().min() < 0 ||
      arma::abs(S - S.t()).max() > 1e-10 * arma::abs(S).max())
    throw std::invalid_argument("S or s2");
  const arma::uword n = S.n_rows;
  arma::mat R = S + s2 * arma::eye(n, n), W = S;
  for (arma::uword k = 0; k < n; ++k)  // positive definite: no pivoting
    for (arma::uword i = 0; i < n; ++i) {
      if (i == k) continue;
      const double f = R(i, k) / R(k, k);
      for (arma::uword j = 0; j < n; ++j) {
        R(i, j) -= f * R(k, j);
        W(i, j) -= f * W(k, j);
      }
    }
  for (arma::uword i = 0; i < n; ++i) W.row(i) /= R(i, i);
  return W.t();
}
