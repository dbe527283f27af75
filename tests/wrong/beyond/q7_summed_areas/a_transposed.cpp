// Part: a
// Hint: The first index of the table counts rows
#include "summed_areas.hpp"

// Row by row, as other languages store their images.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  arma::mat S(X.n_cols + 1, X.n_rows + 1);
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    double piece = 0;
    for (arma::uword j = 0; j < X.n_cols; ++j) {
      piece += X(i, j);
      S(j + 1, i + 1) = S(j + 1, i) + piece;
    }
  }
  return S;
}
