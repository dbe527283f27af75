// Part: a
// Hint: You turn the filter round
#include "winograd.hpp"

// A convolution in the sense of the books on signals.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {g(2), (g(0) + g(1) + g(2)) / 2, (g(2) - g(1) + g(0)) / 2, g(0)};
}
