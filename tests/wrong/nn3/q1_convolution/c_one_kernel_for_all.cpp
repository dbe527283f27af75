// Part: c
// Hint: average inside block m only
#include "convolution.hpp"

arma::mat nn3_q1::nearest_convolution(const arma::mat& Z, arma::uword M, arma::uword W) {
  if (Z.is_empty() || M == 0 || W == 0 || W > Z.n_cols || Z.n_rows != M * (Z.n_cols - W + 1))
    throw std::invalid_argument("Z must be (M P) x D");
  const arma::uword P = Z.n_cols - W + 1;
  arma::mat K(W, M);
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    K.each_col() += Z(r, arma::span(r % P, r % P + W - 1)).t() / static_cast<double>(Z.n_rows);
  return K;
}
