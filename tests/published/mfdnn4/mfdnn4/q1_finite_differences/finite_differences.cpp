#include "finite_differences.hpp"

// The published answer to problem 1, as it stands. The filters that it ends with are right; the
// derivation and the check of them are not.
namespace mfdnn4_q1 {

// The result in its last line: w32 = 1 in the first filter, w23 = 1 in the second, w22 = -1 in both
// (counted from 1, row first).
arma::cube difference_filters() {
  arma::cube w(3, 3, 2);
  w(1, 1, 0) = w(1, 1, 1) = -1;
  w(2, 1, 0) = 1;
  w(1, 2, 1) = 1;
  return w;
}

// The lines before it, applied at every pixel. The derivation of the first filter: "w4 = 1,
// w5 = -1", the entries numbered by rows. The check of the second one: "Y2 = w22 X11 + w32 X12".
arma::cube finite_difference(const arma::mat& X) {
  const arma::mat w2 = difference_filters().slice(1);
  arma::cube Y(X.n_rows, X.n_cols, 2);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword i = 0; i < X.n_rows; ++i) {
      const double before = j > 0 ? X(i, j - 1) : 0, after = j + 1 < X.n_cols ? X(i, j + 1) : 0;
      Y(i, j, 0) = before - X(i, j);
      Y(i, j, 1) = w2(1, 1) * X(i, j) + w2(2, 1) * after;
    }
  return Y;
}

// The adjoint was not asked for.
arma::mat finite_difference_adjoint(const arma::cube& dY) { gradus::todo(dY); }

}  // namespace mfdnn4_q1
