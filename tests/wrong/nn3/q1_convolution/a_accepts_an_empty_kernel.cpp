// Part: a
// Hint: This input is not legal
#include "convolution.hpp"

arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (K.n_rows > x.n_elem) return {};
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword i = 0; i < K.n_rows; ++i) Y += x.subvec(i, i + Y.n_rows - 1) * K.row(i);
  return Y;
}
