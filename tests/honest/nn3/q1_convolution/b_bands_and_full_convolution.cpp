#include "convolution.hpp"

namespace nn3_q1 {

namespace {

arma::uword positions(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || D < K.n_rows) throw std::invalid_argument("W must be in 1 ... D, M positive");
  return D - K.n_rows + 1;
}

}  // namespace

// Every row of a block is the row above it, moved one place to the right.
arma::mat toeplitz(const arma::mat& K, arma::uword D) {
  const arma::uword P = positions(K, D);
  arma::mat Z;
  for (arma::uword m = 0; m < K.n_cols; ++m) {
    arma::mat block(P, D);
    for (arma::uword i = 0; i < K.n_rows; ++i) block.diag(i).fill(K(i, m));
    Z = arma::join_cols(Z, block);
  }
  return Z;
}

// The compressed columns themselves: column c of block m holds K(c - k, m) for k = first ... last.
arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D) {
  const arma::uword P = positions(K, D), W = K.n_rows, M = K.n_cols;
  arma::uvec row(M * P * W), begin(D + 1);
  arma::vec value(M * P * W);
  arma::uword n = 0;
  for (arma::uword c = 0; c < D; ++c) {
    const arma::uword first = c < W ? 0 : c - W + 1, last = std::min(c, P - 1);
    for (arma::uword m = 0; m < M; ++m)
      for (arma::uword k = first; k <= last; ++k, ++n) {
        row(n) = m * P + k;
        value(n) = K(c - k, m);
      }
    begin(c + 1) = n;
  }
  return arma::sp_mat(row, begin, value, M * P, D);
}

// The transpose of a valid correlation is the full convolution.
arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  const arma::uword P = positions(K, D);
  if (dY.n_rows != P || dY.n_cols != K.n_cols) throw std::invalid_argument("dY must be P x M");
  arma::vec dx(D);
  for (arma::uword m = 0; m < K.n_cols; ++m) dx += arma::conv(dY.col(m), K.col(m));
  return dx;
}

}  // namespace nn3_q1
