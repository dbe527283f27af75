// Part: a
// Fails: speed
#include "luminance.hpp"

// Right, but each pixel's three numbers are gathered from far away.
arma::mat mfdnn4_q3::luminance(const arma::cube& X) {
  if (X.is_empty() || X.n_slices != 3) throw std::invalid_argument("three channels");
  const arma::vec weights = {0.299, 0.587, 0.114};
  arma::mat Y(X.n_rows, X.n_cols);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword i = 0; i < X.n_rows; ++i) {
      const arma::vec pixel = X.tube(i, j);
      Y(i, j) = arma::dot(weights, pixel);
    }
  return Y;
}
