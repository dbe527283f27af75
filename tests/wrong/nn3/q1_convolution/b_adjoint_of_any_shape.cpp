// Part: b
// Hint: This input is not legal
#include "convolution.hpp"

arma::vec nn3_q1::toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  const arma::uword P = std::min(dY.n_rows, D - K.n_rows + 1), M = std::min(dY.n_cols, K.n_cols);
  arma::vec dx(D);
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k < P; ++k) dx.subvec(k, k + K.n_rows - 1) += K.col(m) * dY(k, m);
  return dx;
}
