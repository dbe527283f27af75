#include "convolution.hpp"

namespace nn3_q1 {

namespace {

std::uint64_t positions(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0) throw std::invalid_argument("D, W and M must be positive");
  if (W > D)
    throw std::invalid_argument("W = " + std::to_string(W) + " exceeds D = " + std::to_string(D));
  return D - W + 1;
}

// P, after checking that Z can be the matrix of M kernels of width W.
arma::uword block_rows(const arma::mat& Z, arma::uword M, arma::uword W) {
  const arma::uword P = positions(Z.n_cols, W, M);
  if (Z.n_rows != M * P)
    throw std::invalid_argument("Z has " + std::to_string(Z.n_rows) + " rows, needs " +
                                std::to_string(M * P));
  return P;
}

void require_nonnegative(double value, const char* name) {
  if (!(value >= 0)) throw std::invalid_argument(std::string(name) + " must not be negative");
}

}  // namespace

Counts conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  const std::uint64_t P = positions(D, W, M);
  return {P, M * P, M * W};
}

// All windows side by side as the rows of a Hankel matrix: one matrix product does the rest.
arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword W = K.n_rows, P = positions(x.n_elem, W, K.n_cols);
  arma::mat windows(P, W, arma::fill::none);
  for (arma::uword i = 0; i < W; ++i) windows.col(i) = x.subvec(i, i + P - 1);
  return windows * K;
}

DenseCounts dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  const std::uint64_t neurons = M * positions(D, W, M);
  return {neurons, neurons * D, neurons * (D - W), neurons * W, M * W};
}

arma::mat toeplitz(const arma::mat& K, arma::uword D) {
  const arma::uword W = K.n_rows, M = K.n_cols, P = positions(D, W, M);
  arma::mat Z(M * P, D);
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k < P; ++k)
      for (arma::uword i = 0; i < W; ++i) Z(m * P + k, k + i) = K(i, m);
  return Z;
}

arma::sp_mat toeplitz_sparse(const arma::mat& K, arma::uword D) {
  const arma::uword W = K.n_rows, M = K.n_cols, P = positions(D, W, M);
  arma::umat places(2, M * P * W, arma::fill::none);
  arma::vec values(M * P * W, arma::fill::none);
  arma::uword n = 0;
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k < P; ++k)
      for (arma::uword i = 0; i < W; ++i, ++n) {
        places(0, n) = m * P + k;
        places(1, n) = k + i;
        values(n) = K(i, m);
      }
  return arma::sp_mat(places, values, M * P, D);
}

arma::vec toeplitz_adjoint(const arma::mat& dY, const arma::mat& K, arma::uword D) {
  const arma::uword W = K.n_rows, M = K.n_cols, P = positions(D, W, M);
  if (dY.n_rows != P || dY.n_cols != M) throw std::invalid_argument("dY must be P x M");
  const arma::mat spread = dY * K.t();  // P x W: what position k sends to x(k + i)
  arma::vec dx(D);
  for (arma::uword i = 0; i < W; ++i) dx.subvec(i, i + P - 1) += spread.col(i);
  return dx;
}

// R(Z) = lambda/2 dist(Z, convolutions)^2: locality (the entries off the band) and weight sharing
// (the deviations from the mean of each band diagonal) in one.
double penalty(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  const arma::mat G = penalty_grad(Z, M, W, 1.0);
  require_nonnegative(lambda, "lambda");
  return lambda * arma::accu(G % G) / 2;
}

// grad R = lambda (Z - Pi Z), where Pi projects onto the convolutions.
arma::mat penalty_grad(const arma::mat& Z, arma::uword M, arma::uword W, double lambda) {
  const arma::uword P = block_rows(Z, M, W);
  require_nonnegative(lambda, "lambda");
  const arma::mat K = nearest_convolution(Z, M, W);
  arma::mat G = lambda * Z;
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword i = 0; i < W; ++i)
      for (arma::uword k = 0; k < P; ++k) G(m * P + k, k + i) -= lambda * K(i, m);
  return G;
}

arma::mat nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  const arma::uword P = block_rows(Z, M, W);
  arma::mat K(W, M);
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword i = 0; i < W; ++i) {
      for (arma::uword k = 0; k < P; ++k) K(i, m) += Z(m * P + k, k + i);
      K(i, m) /= static_cast<double>(P);
    }
  return K;
}

// Entry by entry: soft thresholding off the band, nothing on it.
arma::mat prox_locality_l1(const arma::mat& Z, arma::uword M, arma::uword W, double t) {
  const arma::uword P = block_rows(Z, M, W);
  require_nonnegative(t, "t");
  arma::mat X = arma::sign(Z) % arma::clamp(arma::abs(Z) - t, 0, arma::datum::inf);
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k < P; ++k)
      X(m * P + k, arma::span(k, k + W - 1)) = Z(m * P + k, arma::span(k, k + W - 1));
  return X;
}

}  // namespace nn3_q1
