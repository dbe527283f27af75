// Part: b
// Hint: You turn the filter round
#include "winograd.hpp"

// The filter upside down.
arma::mat beyond_q4::transform_filter_2d(const arma::mat& g) {
  if (g.n_rows != 3 || g.n_cols != 3) throw std::invalid_argument("g");
  const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  return G * arma::reverse(arma::reverse(g, 0), 1) * G.t();
}
