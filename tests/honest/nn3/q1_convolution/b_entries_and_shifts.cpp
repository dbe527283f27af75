#include "convolution.hpp"

namespace nn3_q1 {

namespace {

arma::uword places(arma::uword D, arma::uword W, arma::uword M) {
  if (D == 0 || W == 0 || M == 0 || D < W) throw std::invalid_argument("sizes");
  return 1 + (D - W);
}

}  // namespace

// Left and right of the band of each block are triangles of zeros with P (P - 1) / 2 entries each.
DenseCounts dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  const std::uint64_t P = places(D, W, M), all = D * P * M, zeros = P * (P - 1) / 2 * 2 * M;
  return {P * M, all, zeros, all - zeros, M * W};
}

// Each entry on its own: is input c in the window of row r, and at which place?
arma::mat toeplitz(const arma::mat& K, arma::uword D) {
  const arma::uword P = places(D, K.n_rows, K.n_cols);
  arma::mat Z(K.n_cols * P, D);
  for (arma::uword c = 0; c < D; ++c)
    for (arma::uword r = 0; r < Z.n_rows; ++r) {
      const arma::uword k = r % P;
      if (c >= k && c - k < K.n_rows) Z(r, c) = K(c - k, r / P);
    }
  return Z;
}

// A sum over the weights: weight i of every kernel times the matrix that shifts by i.
arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D) {
  const arma::uword P = places(D, K.n_rows, K.n_cols);
  arma::sp_mat Z(K.n_cols * P, D);
  const arma::uvec k = arma::regspace<arma::uvec>(0, P - 1);
  for (arma::uword i = 0; i < K.n_rows; ++i) {
    const arma::umat shifted = arma::join_rows(k, k + i).t();
    const arma::sp_mat shift(shifted, arma::vec(P, arma::fill::ones), P, D, false),
        weights(arma::mat(K.row(i).t()));
    Z += arma::kron(weights, shift);
  }
  return Z;
}

// Input by input: x(c) hears from the positions k whose window holds it.
arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  const arma::uword W = K.n_rows, P = places(D, W, K.n_cols);
  if (dY.n_cols != K.n_cols || dY.n_rows != P) throw std::invalid_argument("dY is not P x M");
  arma::vec dx(D);
  for (arma::uword c = 0; c < D; ++c)
    for (arma::uword m = 0; m < K.n_cols; ++m)
      for (arma::uword k = c < W ? 0 : c - W + 1; k <= c && k < P; ++k)
        dx(c) += dY(k, m) * K(c - k, m);
  return dx;
}

}  // namespace nn3_q1
