#include "average_pooling.hpp"

// Each pixel is added to its block, in the order of memory, with a weight of 1/k^2.
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0) throw std::invalid_argument("X or k");
  if (X.n_rows % k + X.n_cols % k != 0) throw std::invalid_argument("k does not divide");
  const double weight = 1 / static_cast<double>(k * k);
  arma::cube Y(X.n_rows / k, X.n_cols / k, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c)
    for (arma::uword j = 0; j < X.n_cols; ++j)
      for (arma::uword i = 0; i < X.n_rows; ++i) Y(i / k, j / k, c) += weight * X(i, j, c);
  return Y;
}

// The Kronecker product puts a block of equal numbers for each entry.
arma::cube mfdnn4_q2::average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  if (dY.is_empty() || k == 0) throw std::invalid_argument("dY or k");
  const arma::mat block = arma::ones(k, k) / static_cast<double>(k * k);
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c) dX.slice(c) = arma::kron(dY.slice(c), block);
  return dX;
}
