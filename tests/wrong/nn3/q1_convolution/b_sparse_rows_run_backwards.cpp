// Part: b
// Hint: yours runs backwards
#include "convolution.hpp"

arma::sp_mat nn3_q1::toeplitz_sparse(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("sizes");
  const arma::uword W = K.n_rows, P = D - W + 1;
  arma::sp_mat Z(K.n_cols * P, D);
  for (arma::uword m = 0; m < K.n_cols; ++m)
    for (arma::uword k = 0; k < P; ++k)
      for (arma::uword i = 0; i < W; ++i) Z(m * P + k, k + i) = K(W - 1 - i, m);
  return Z;
}
