// Part: a
// Hint: This input is not legal
#include "summed_areas.hpp"

// The table of nothing.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  arma::mat S(X.n_rows + 1, X.n_cols + 1);
  for (arma::uword j = 0; j < X.n_cols; ++j) {
    double piece = 0;
    for (arma::uword i = 0; i < X.n_rows; ++i) {
      piece += X(i, j);
      S(i + 1, j + 1) = S(i + 1, j) + piece;
    }
  }
  return S;
}
