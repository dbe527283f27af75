// Part: b
// Hint: yours runs backwards
#include "convolution.hpp"

arma::mat nn3_q1::toeplitz(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("sizes");
  const arma::uword W = K.n_rows, P = D - W + 1;
  arma::mat Z(K.n_cols * P, D);
  for (arma::uword m = 0; m < K.n_cols; ++m)
    for (arma::uword k = 0; k < P; ++k)
      Z(m * P + k, arma::span(k, k + W - 1)) = arma::reverse(K.col(m)).t();
  return Z;
}
