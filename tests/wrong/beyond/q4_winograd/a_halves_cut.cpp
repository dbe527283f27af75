// Part: a
// Hint: Rounding, absolute values
#include "winograd.hpp"

// Whole numbers only.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {g(0), std::floor((g(0) + g(1) + g(2)) / 2), std::floor((g(0) - g(1) + g(2)) / 2), g(2)};
}
