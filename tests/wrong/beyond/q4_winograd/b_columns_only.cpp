// Part: b
// Hint: only the input transform does not fit
#include "winograd.hpp"

// The rows of the tile stay as they are.
arma::mat beyond_q4::transform_input_2d(const arma::mat& d) {
  if (d.n_rows != 4 || d.n_cols != 4) throw std::invalid_argument("d");
  const arma::mat B = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};
  return B * d;
}
