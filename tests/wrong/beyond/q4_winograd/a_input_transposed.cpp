// Part: a
// Hint: is transposed
#include "winograd.hpp"

// The matrix of the input transform, read by columns.
arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem != 4) throw std::invalid_argument("d");
  const arma::mat B = {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}};
  return B.t() * d;
}
