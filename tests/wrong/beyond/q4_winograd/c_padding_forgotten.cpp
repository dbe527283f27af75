// Part: c
// Hint: A kernel of 3 x 3 fits into H + 2 padding rows
#include "winograd.hpp"

// The zeros are left away.
arma::cube beyond_q4::convolve(const arma::cube& X, const arma::mat& F, arma::uword p) {
  if (X.is_empty() || F.n_cols == 0 || F.n_rows != 9 * X.n_slices || X.n_rows + 2 * p < 3 ||
      X.n_cols + 2 * p < 3)
    throw std::invalid_argument("sizes");
  if (X.n_rows < 3 || X.n_cols < 3) return {};
  arma::cube Y(X.n_rows - 2, X.n_cols - 2, F.n_cols);
  for (arma::uword k = 0; k < Y.n_slices; ++k)
    for (arma::uword f = 0; f < F.n_rows; ++f)
      Y.slice(k) += F(f, k) * X.slice(f / 9).submat(f % 3, f / 3 % 3, arma::size(Y.slice(k)));
  return Y;
}
