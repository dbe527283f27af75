// Part: a
// Hint: This input is not legal
#include "winograd.hpp"

// A filter of two entries gets a third.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.is_empty() || g.n_elem > 3) throw std::invalid_argument("g");
  const arma::mat G = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
  return G.cols(0, g.n_elem - 1) * g;
}
