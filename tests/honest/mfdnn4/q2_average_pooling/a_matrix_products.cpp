#include "average_pooling.hpp"

namespace {

// n/k x n: row i takes the mean of entries i k, ..., i k + k - 1.
arma::mat means(arma::uword n, arma::uword k) {
  arma::mat A(n / k, n);
  for (arma::uword i = 0; i < n; ++i) A(i / k, i) = 1.0 / static_cast<double>(k);
  return A;
}

}  // namespace

// Means along the columns, then along the rows.
arma::cube mfdnn4_q2::average_pool(const arma::cube& X, arma::uword k) {
  if (X.is_empty() || k == 0 || X.n_rows % k != 0 || X.n_cols % k != 0)
    throw std::invalid_argument("X or k");
  const arma::mat down = means(X.n_rows, k), across = means(X.n_cols, k).t();
  arma::cube Y(X.n_rows / k, X.n_cols / k, X.n_slices);
  for (arma::uword c = 0; c < X.n_slices; ++c) Y.slice(c) = down * X.slice(c) * across;
  return Y;
}

arma::cube mfdnn4_q2::average_pool_adjoint(const arma::cube& dY, arma::uword k) {
  if (dY.is_empty() || k == 0) throw std::invalid_argument("dY or k");
  const arma::mat down = means(dY.n_rows * k, k).t(), across = means(dY.n_cols * k, k);
  arma::cube dX(dY.n_rows * k, dY.n_cols * k, dY.n_slices);
  for (arma::uword c = 0; c < dY.n_slices; ++c) dX.slice(c) = down * dY.slice(c) * across;
  return dX;
}
