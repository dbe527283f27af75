// Part: a
// Fails: speed
#include "summed_areas.hpp"

// Right, but the piece of the column is added up from its top for each entry.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  arma::mat S(X.n_rows + 1, X.n_cols + 1);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword i = 0; i < X.n_rows; ++i)
      S(i + 1, j + 1) = S(i + 1, j) + arma::accu(X.col(j).head(i + 1));
  return S;
}
