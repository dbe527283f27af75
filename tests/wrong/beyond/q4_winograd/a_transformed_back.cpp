// Part: a
// Hint: two in each direction
#include "winograd.hpp"

// Four outputs.
arma::vec beyond_q4::transform_output(const arma::vec& m) {
  if (m.n_elem != 4) throw std::invalid_argument("m");
  return {m(0) + m(1) + m(2), m(1) - m(2) - m(3), m(2), m(3)};
}
