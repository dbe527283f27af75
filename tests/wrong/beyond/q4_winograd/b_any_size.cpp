// Part: b
// Hint: This input is not legal
#include "winograd.hpp"

// The first two columns of anything.
arma::mat beyond_q4::transform_output_2d(const arma::mat& m) {
  if (m.n_rows != 4) throw std::invalid_argument("m");
  const arma::mat A = {{1, 1, 1, 0}, {0, 1, -1, -1}};
  return A * m * arma::mat(A.head_cols(m.n_cols)).t();
}
