// Part: a
// Hint: The block is added up, not averaged
#include "average_pooling.hpp"

// The division is forgotten.
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0 || X.n_rows % k != 0 || X.n_cols % k != 0)
    throw std::invalid_argument("X or k");
  arma::cube Y(X.n_rows / k, X.n_cols / k, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    for (arma::uword j = 0; j < X.n_cols; ++j)
      for (arma::uword i = 0; i < X.n_rows; ++i) Y(i / k, j / k, c) += X(i, j, c);
  return Y;
}
