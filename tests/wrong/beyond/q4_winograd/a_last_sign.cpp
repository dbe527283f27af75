// Part: a
// Hint: Every output has the right products in it
#include "winograd.hpp"

// The last product is added, not subtracted.
arma::vec beyond_q4::transform_output(const arma::vec& m) {
  if (m.n_elem != 4) throw std::invalid_argument("m");
  return {m(0) + m(1) + m(2), m(1) - m(2) + m(3)};
}
