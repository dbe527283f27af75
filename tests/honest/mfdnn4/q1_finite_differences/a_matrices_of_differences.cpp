#include "finite_differences.hpp"

namespace {

// -1 on the diagonal, 1 above it: D x holds the differences of x.
arma::mat differences(arma::uword n) {
  arma::mat D = -arma::eye(n, n);
  for (arma::uword i = 0; i + 1 < n; ++i) D(i, i + 1) = 1;
  return D;
}

}  // namespace

arma::cube mfdnn4_q1::finite_difference(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X is empty");
  arma::cube Y(X.n_rows, X.n_cols, 2);
  Y.slice(0) = differences(X.n_rows) * X;
  Y.slice(1) = X * differences(X.n_cols).t();
  return Y;
}

arma::mat mfdnn4_q1::finite_difference_adjoint(const arma::cube& dY) {
  if (dY.is_empty()) throw std::invalid_argument("dY is empty");
  if (dY.n_slices != 2) throw std::invalid_argument("dY has not two slices");
  return differences(dY.n_rows).t() * dY.slice(0) + dY.slice(1) * differences(dY.n_cols);
}
