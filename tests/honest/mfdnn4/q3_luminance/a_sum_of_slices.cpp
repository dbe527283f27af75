#include "luminance.hpp"

// One pass over the image: the expression is evaluated pixel by pixel.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  return 0.299 * X.slice(0) + 0.587 * X.slice(1) + 0.114 * X.slice(2);
}

// Each input slice is added to each output slice.
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  arma::cube Y(X.n_rows, X.n_cols, W.n_rows);
  for (arma::uword o = 0; o < W.n_rows; ++o)
    for (arma::uword c = 0; c < W.n_cols; ++c) Y.slice(o) += W(o, c) * X.slice(c);
  return Y;
}
