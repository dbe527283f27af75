// Part: a
// Fails: speed
#include "finite_differences.hpp"

// Right, but by the general 3 x 3 convolution: 18 products for each pixel.
arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  const arma::cube F = difference_filters();
  arma::cube Y(X.n_rows, X.n_cols, 2);
  for (arma::uword s = 0; s < 2; ++s)
    for (arma::uword j = 0; j < X.n_cols; ++j)
      for (arma::uword i = 0; i < X.n_rows; ++i)
        for (arma::uword v = 0; v < 3; ++v)
          for (arma::uword u = 0; u < 3; ++u) {
            const arma::uword r = i + u - 1, c = j + v - 1;
            if (r < X.n_rows && c < X.n_cols) Y(i, j, s) += F(u, v, s) * X(r, c);
          }
  return Y;
}
