// Part: a
// Hint: how far apart do they begin
#include "average_pooling.hpp"

// Block (i, j) begins at the pixel (i, j).
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0 || X.n_rows % k != 0 || X.n_cols % k != 0)
    throw std::invalid_argument("k");
  arma::cube Y(X.n_rows / k, X.n_cols / k, X.n_slices);
  for (arma::uword c = 0; c < Y.n_slices; ++c)
    for (arma::uword j = 0; j < Y.n_cols; ++j)
      for (arma::uword i = 0; i < Y.n_rows; ++i) {
        for (arma::uword v = 0; v < k; ++v)
          for (arma::uword u = 0; u < k; ++u) Y(i, j, c) += X(i + u, j + v, c);
        Y(i, j, c) /= static_cast<double>(k * k);
      }
  return Y;
}
