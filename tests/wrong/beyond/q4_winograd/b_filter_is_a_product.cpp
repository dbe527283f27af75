// Part: b
// Hint: Rounding, absolute values
#include "winograd.hpp"

// Takes every filter for a product of its first column and its first row.
arma::mat beyond_q4::transform_filter_2d(const arma::mat& g) {
  if (g.n_rows != 3 || g.n_cols != 3) throw std::invalid_argument("g");
  const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  return G * g.col(0) * (G * g.row(0).t()).t() / (g(0, 0) == 0 ? 1 : g(0, 0));
}
