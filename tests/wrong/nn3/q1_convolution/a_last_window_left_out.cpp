// Part: a
// Hint: which one is the last, and where does it end
#include "convolution.hpp"

// D - W positions.
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  const arma::uword D = x.n_elem, W = K.n_rows, M = K.n_cols;
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("D, W, M");
  arma::mat Y(D - W, M);
  for (arma::uword m = 0; m < M; ++m)
    for (arma::uword k = 0; k < D - W; ++k)
      for (arma::uword i = 0; i < W; ++i) Y(k, m) += K(i, m) * x(k + i);
  return Y;
}
