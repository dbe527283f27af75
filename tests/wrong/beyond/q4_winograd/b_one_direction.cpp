// Part: b
// Hint: two in each direction
#include "winograd.hpp"

// Two outputs of each of the four columns.
arma::mat beyond_q4::transform_output_2d(const arma::mat& m) {
  if (m.n_rows != 4 || m.n_cols != 4) throw std::invalid_argument("m");
  const arma::mat A = {{1, 1, 1, 0}, {0, 1, -1, -1}};
  return A * m;
}
