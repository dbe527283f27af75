// Part: a
// Fails: speed
#include "luminance.hpp"

// Right, but a product for each pixel.
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  arma::cube Y(X.n_rows, X.n_cols, W.n_rows);
  for (arma::uword i = 0; i < X.n_rows; ++i)
    for (arma::uword j = 0; j < X.n_cols; ++j) {
      const arma::vec pixel = X.tube(i, j);
      for (arma::uword o = 0; o < W.n_rows; ++o)
        for (arma::uword c = 0; c < W.n_cols; ++c) Y(i, j, o) += W(o, c) * pixel(c);
    }
  return Y;
}
