// Part: a
// Hint: Every output has the right products in it
#include "winograd.hpp"

// The factor 1/2 stands nowhere.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {g(0), g(0) + g(1) + g(2), g(0) - g(1) + g(2), g(2)};
}
