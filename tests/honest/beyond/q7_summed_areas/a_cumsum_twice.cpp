#include "summed_areas.hpp"

// Armadillo's running sums, first along the rows, then down the columns, in a frame of zeros.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.n_elem == 0) throw std::invalid_argument("no pixel");
  const arma::mat sums = arma::cumsum(arma::cumsum(X, 1), 0);
  return arma::join_cols(arma::zeros(1, X.n_cols + 1),
                         arma::join_rows(arma::zeros(X.n_rows, 1), sums));
}
