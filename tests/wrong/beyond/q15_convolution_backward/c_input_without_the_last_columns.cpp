// Part: c
// Hint: dX has the size of X
#include "convolution_backward.hpp"

// Only the columns that every tap looks back to.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0 || dY.n_rows != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  const arma::uword reach = std::min((W.n_slices - 1) * d, T - 1);
  arma::mat dX(W.n_cols, T - reach);
  for (arma::uword u = 0; u < W.n_slices && u * d <= reach; ++u)
    dX += W.slice(u).t() * dY.cols(u * d, u * d + T - reach - 1);
  return dX;
}
