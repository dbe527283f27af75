// Part: b
// Hint: This input is not legal
#include "winograd.hpp"

// A tile may come as a column.
arma::mat beyond_q4::transform_input_2d(const arma::mat& d) {
  if (d.n_elem != 16) throw std::invalid_argument("d");
  const arma::mat B = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};
  return B * arma::reshape(d, 4, 4) * B.t();
}
