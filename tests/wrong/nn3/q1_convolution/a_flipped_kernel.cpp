// Part: a
// Hint: Your kernel is flipped.
#include "convolution.hpp"

arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || K.n_rows > x.n_elem) throw std::invalid_argument("sizes");
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y(k, m) += K(K.n_rows - 1 - i, m) * x(k + i);
  return Y;
}
