// Part: c
// Hint: The window may be longer than all of X
#include "convolution_backward.hpp"

// Every tap is taken to meet a column.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0 || dY.n_rows != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  arma::mat dX(W.n_cols, T);
  for (arma::uword u = 0; u < W.n_slices; ++u)
    dX.cols(0, T - 1 - u * d) += W.slice(u).t() * dY.cols(u * d, T - 1);
  return dX;
}
