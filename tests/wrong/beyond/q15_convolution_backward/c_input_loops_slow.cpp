// Part: c
// Fails: speed
#include "convolution_backward.hpp"

// Right, product by product, with time in the innermost loop: it jumps from column to column.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0 || dY.n_rows != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  arma::mat dX(W.n_cols, T);
  for (arma::uword u = 0; u < W.n_slices; ++u)
    for (arma::uword c = 0; c < W.n_cols; ++c)
      for (arma::uword o = 0; o < W.n_rows; ++o)
        for (arma::uword t = u * d; t < T; ++t) dX(c, t - u * d) += W(o, c, u) * dY(o, t);
  return dX;
}
