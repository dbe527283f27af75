// Part: a
// Hint: This input is not legal
#include "luminance.hpp"

// Takes W also as C x C_out, if only that fits.
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty()) throw std::invalid_argument("empty");
  if (W.n_cols != X.n_slices) {
    if (W.n_rows != X.n_slices) throw std::invalid_argument("W does not fit");
    return conv1x1(X, W.t());
  }
  arma::cube Y(X.n_rows, X.n_cols, W.n_rows);
  for (arma::uword o = 0; o < W.n_rows; ++o)
    for (arma::uword c = 0; c < W.n_cols; ++c) Y.slice(o) += W(o, c) * X.slice(c);
  return Y;
}
