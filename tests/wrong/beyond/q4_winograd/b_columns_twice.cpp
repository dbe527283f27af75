// Part: b
// Hint: only the output transform does not fit
#include "winograd.hpp"

// Both outputs of a column, for the first two columns of products.
arma::mat beyond_q4::transform_output_2d(const arma::mat& m) {
  if (m.n_rows != 4 || m.n_cols != 4) throw std::invalid_argument("m");
  const arma::mat A = {{1, 1, 1, 0}, {0, 1, -1, -1}};
  return A * m.cols(0, 1);
}
