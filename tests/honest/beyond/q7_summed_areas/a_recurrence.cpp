#include "summed_areas.hpp"

// Each entry from its three neighbours.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.n_elem == 0) throw std::invalid_argument("no pixel");
  arma::mat S(X.n_rows + 1, X.n_cols + 1, arma::fill::zeros);
  for (arma::uword j = 1; j <= X.n_cols; ++j)
    for (arma::uword i = 1; i <= X.n_rows; ++i)
      S(i, j) = X(i - 1, j - 1) + S(i - 1, j) + S(i, j - 1) - S(i - 1, j - 1);
  return S;
}
