#include "summed_areas.hpp"

namespace {

// The sums of k neighbours in each column: one comes, one goes.
arma::mat slide(const arma::mat& A, arma::uword k) {
  arma::mat B(A.n_rows - k + 1, A.n_cols);
  for (arma::uword j = 0; j < A.n_cols; ++j) {
    double sum = 0;
    for (arma::uword i = 0; i < k; ++i) sum += A(i, j);
    B(0, j) = sum;
    for (arma::uword i = 1; i < B.n_rows; ++i) B(i, j) = sum += A(i + k - 1, j) - A(i - 1, j);
  }
  return B;
}

}  // namespace

// No table: down the columns, then along the rows.
arma::mat beyond_q7::average_pool(const arma::mat& X, arma::uword kh, arma::uword kw) {
  if (X.is_empty() || kh == 0 || kw == 0 || kh > X.n_rows || kw > X.n_cols)
    throw std::invalid_argument("window");
  return slide(slide(X, kh).t(), kw).t() / static_cast<double>(kh * kw);
}
