// Part: a
// Hint: only the output transform does not fit
#include "winograd.hpp"

// The second output lacks a product.
arma::vec beyond_q4::transform_output(const arma::vec& m) {
  if (m.n_elem != 4) throw std::invalid_argument("m");
  return {m(0) + m(1) + m(2), m(1) - m(2)};
}
