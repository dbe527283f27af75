// Part: a
// Hint: The zeros stand at the wrong end
#include "summed_areas.hpp"

// resize appends the new row and column.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  arma::mat S = arma::cumsum(arma::cumsum(X, 0), 1);
  S.resize(X.n_rows + 1, X.n_cols + 1);
  return S;
}
