// Part: a
// Hint: only the input transform does not fit
#include "winograd.hpp"

// Differences of neighbours, as in the example for two entries.
arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem != 4) throw std::invalid_argument("d");
  return {d(0) - d(1), d(1) + d(2), d(2) - d(1), d(2) - d(3)};
}
