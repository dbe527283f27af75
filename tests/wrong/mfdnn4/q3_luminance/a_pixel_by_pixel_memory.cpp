// Part: a
// Hint: The channels of a pixel do not lie side by side
#include "luminance.hpp"

// Reads the memory as C x (H W).
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  const arma::mat pixels(X.memptr(), X.n_slices, X.n_rows * X.n_cols);
  const arma::mat Y = W * pixels;
  return arma::cube(Y.memptr(), X.n_rows, X.n_cols, W.n_rows);
}
