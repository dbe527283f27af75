// Part: a
// Hint: reads one pixel to make one pixel
#include "luminance.hpp"

// The whole layer as one matrix, most of it zeros.
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  const arma::uword pixels = X.n_rows * X.n_cols;
  const arma::mat Z = arma::kron(W, arma::eye(pixels, pixels));
  const arma::vec x(X.memptr(), X.n_elem);
  const arma::vec y = Z * x;
  return arma::cube(y.memptr(), X.n_rows, X.n_cols, W.n_rows);
}
