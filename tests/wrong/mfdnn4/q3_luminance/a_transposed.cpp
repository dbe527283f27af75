// Part: a
// Hint: Output channel o uses row o of W
#include "luminance.hpp"

// X W in the place of X W^T.
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  const arma::mat pixels(X.memptr(), X.n_rows * X.n_cols, X.n_slices);
  const arma::mat Y = pixels * W;
  return arma::cube(Y.memptr(), X.n_rows, X.n_cols, W.n_rows);
}
