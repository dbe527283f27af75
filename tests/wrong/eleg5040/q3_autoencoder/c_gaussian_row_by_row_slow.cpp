// Part: c
// Fails: speed
#include "autoencoder.hpp"

// Right, but the system is factorised again for every row of W.
arma::mat eleg5040_q3::denoising_gaussian(const arma::mat& S, double s2) {
  if (S.is_empty() || !S.is_square() || !(s2 > 0) || S.diag().min() < 0 ||
      arma::abs(S - S.t()).max() > 1e-10 * arma::abs(S).max())
    throw std::invalid_argument("S or s2");
  const arma::mat R = S + s2 * arma::eye(arma::size(S));
  arma::mat W(arma::size(S));
  for (arma::uword i = 0; i < S.n_rows; ++i) W.row(i) = arma::vec(arma::solve(R, S.col(i))).t();
  return W;
}
