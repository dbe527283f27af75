// Part: a
// Hint: only the filter transform does not fit
#include "winograd.hpp"

// The filter as a polynomial at 1 and 2; the input was made for 1 and -1.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {g(0), (g(0) + g(1) + g(2)) / 2, (g(0) + 2 * g(1) + 4 * g(2)) / 2, g(2)};
}
