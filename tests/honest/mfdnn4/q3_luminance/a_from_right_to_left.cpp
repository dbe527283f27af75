#include "luminance.hpp"

// Pixel by pixel, the channels backwards.
arma::cube mfdnn4_q3::conv1x1(const arma::cube& X, const arma::mat& W) {
  if (X.is_empty() || W.is_empty() || W.n_cols != X.n_slices) throw std::invalid_argument("W");
  arma::cube Y(X.n_rows, X.n_cols, W.n_rows);
  for (arma::uword o = W.n_rows; o-- > 0;)
    for (arma::uword j = 0; j < X.n_cols; ++j)
      for (arma::uword i = 0; i < X.n_rows; ++i) {
        double sum = 0;
        for (arma::uword c = W.n_cols; c-- > 0;) sum += X(i, j, c) * W(o, c);
        Y(i, j, o) = sum;
      }
  return Y;
}
