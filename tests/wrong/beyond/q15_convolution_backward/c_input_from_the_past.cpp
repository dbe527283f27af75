// Part: c
// Hint: at the same time and later
#include "convolution_backward.hpp"

// Runs forwards again, with transposed matrices.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0 || dY.n_rows != W.n_rows)
    throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  arma::mat dX(W.n_cols, T);
  for (arma::uword u = 0; u < W.n_slices; ++u)
    if (const arma::uword b = u * d; b < T)
      dX.tail_cols(T - b) += W.slice(u).t() * dY.head_cols(T - b);
  return dX;
}
