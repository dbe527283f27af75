// Part: b
// Hint: Every output has the right products in it
#include "winograd.hpp"

// The factor 1/2 in one direction only.
arma::mat beyond_q4::transform_filter_2d(const arma::mat& g) {
  if (g.n_rows != 3 || g.n_cols != 3) throw std::invalid_argument("g");
  const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  const arma::mat sums = {{1, 0, 0}, {1, 1, 1}, {1, -1, 1}, {0, 0, 1}};
  return G * g * sums.t();
}
