#include "convolution.hpp"

namespace nn3_q1 {

namespace {

void require(bool good) {
  if (!good) throw std::invalid_argument("1 <= W <= D, 1 <= M, and dY must be P x M");
}

}  // namespace

// The weights that can be different from zero, counted input by input: x(c) lies in the windows
// that begin at max(0, c - W + 1) ... min(c, P - 1).
DenseCounts dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  require(M > 0 && W > 0 && W <= D);
  const std::uint64_t P = D - W + 1;
  std::uint64_t windows = 0;
  for (std::uint64_t c = 0; c < D; ++c) windows += std::min(c + 1, P) - (c < W ? 0 : c - W + 1);
  const std::uint64_t all = M * P * D, nonzeros = M * windows;
  return {M * P, all, all - nonzeros, nonzeros, W * M};
}

// The idiom: a Toeplitz matrix is given by its first column and its first row.
arma::mat toeplitz(const arma::mat& K, arma::uword D) {
  require(!K.is_empty() && K.n_rows <= D);
  const arma::uword P = D - K.n_rows + 1;
  arma::mat Z(P * K.n_cols, D);
  for (arma::uword m = 0; m < K.n_cols; ++m) {
    arma::vec column(P), row(D);
    row.head(K.n_rows) = K.col(m);
    column(0) = row(0);
    Z.rows(m * P, m * P + P - 1) = arma::toeplitz(column, row);
  }
  return Z;
}

// The transpose is easier to store: column m P + k holds all of kernel m, from row k on.
arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D) {
  require(!K.is_empty() && K.n_rows <= D);
  const arma::uword W = K.n_rows, M = K.n_cols, P = D - W + 1;
  arma::umat rows(W, M * P);
  arma::mat values(W, M * P);
  for (arma::uword r = 0; r < M * P; ++r) {
    rows.col(r) = arma::regspace<arma::uvec>(r % P, r % P + W - 1);
    values.col(r) = K.col(r / P);
  }
  const arma::uvec begin = W * arma::regspace<arma::uvec>(0, M * P);
  return arma::sp_mat(arma::uvec(arma::vectorise(rows)), begin, arma::vec(arma::vectorise(values)),
                      D, M * P)
      .t();
}

// With W - 1 zeros before and after dY every input is seen by W positions, one for each weight.
arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  require(!K.is_empty() && K.n_rows <= D && dY.n_rows == D - K.n_rows + 1 && dY.n_cols == K.n_cols);
  const arma::mat zeros(K.n_rows - 1, K.n_cols), padded = arma::join_cols(zeros, dY, zeros);
  arma::vec dx(D);
  for (arma::uword m = K.n_cols; m-- > 0;)
    for (arma::uword i = K.n_rows; i-- > 0;) {
      const arma::uword first = K.n_rows - 1 - i;
      dx += K(i, m) * padded(arma::span(first, first + D - 1), m);
    }
  return dx;
}

}  // namespace nn3_q1
