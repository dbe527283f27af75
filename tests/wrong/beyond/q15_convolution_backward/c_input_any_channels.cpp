// Part: c
// Hint: This input is not legal
#include "convolution_backward.hpp"

// Uses the rows that both have.
arma::mat beyond_q15::input_gradient(const arma::mat& dY, const arma::cube& W, arma::uword d) {
  if (dY.is_empty() || W.is_empty() || d == 0) throw std::invalid_argument("sizes");
  const arma::uword T = dY.n_cols;
  const arma::uword K = std::min(W.n_rows, dY.n_rows);
  arma::mat dX(W.n_cols, T);
  for (arma::uword u = 0; u < W.n_slices && u * d < T; ++u)
    dX.head_cols(T - u * d) +=
        W.slice(u).head_rows(K).t() * dY.tail_cols(T - u * d).eval().head_rows(K);
  return dX;
}
