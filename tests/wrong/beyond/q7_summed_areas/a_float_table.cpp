// Part: a
// Hint: a float keeps 24 bits
#include "summed_areas.hpp"

// Half of the memory, and of the digits.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  arma::fmat S(X.n_rows + 1, X.n_cols + 1);
  S.submat(1, 1, arma::size(X)) = arma::cumsum(arma::cumsum(arma::conv_to<arma::fmat>::from(X)), 1);
  return arma::conv_to<arma::mat>::from(S);
}
