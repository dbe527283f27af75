// Part: a
// Hint: a row and a column more than the image
#include "summed_areas.hpp"

// cumsum in both directions, and nothing around it.
arma::mat beyond_q7::summed_area_table(const arma::mat& X) {
  if (X.is_empty()) throw std::invalid_argument("X must not be empty");
  return arma::cumsum(arma::cumsum(X, 0), 1);
}
