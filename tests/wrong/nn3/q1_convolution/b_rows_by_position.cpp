// Part: b
// Hint: all positions of kernel 0 first
#include "convolution.hpp"

arma::mat nn3_q1::toeplitz(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("sizes");
  const arma::uword W = K.n_rows, M = K.n_cols, P = D - W + 1;
  arma::mat Z(M * P, D);
  for (arma::uword k = 0; k < P; ++k) Z.submat(k * M, k, k * M + M - 1, k + W - 1) = K.t();
  return Z;
}
