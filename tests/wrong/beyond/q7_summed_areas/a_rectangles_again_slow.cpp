// Part: a
// Fails: speed
#include "summed_areas.hpp"

// Right, and by the definition: O(H^2 W^2).
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  arma::mat S(X.n_rows + 1, X.n_cols + 1);
  for (arma::uword j = 0; j < X.n_cols; ++j)
    for (arma::uword i = 0; i < X.n_rows; ++i) S(i + 1, j + 1) = arma::accu(X.submat(0, 0, i, j));
  return S;
}
