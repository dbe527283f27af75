#include "winograd.hpp"

// Whole numbers until the output transform; the products in another order.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {g(0) - g(1) + g(2), g(2), g(0), g(0) + g(1) + g(2)};
}

arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem != 4) throw std::invalid_argument("d");
  return {d(2) - d(1), d(3) - d(1), d(0) - d(2), d(1) + d(2)};
}

arma::vec beyond_q4::transform_output(const arma::vec& m) {
  if (m.n_elem != 4) throw std::invalid_argument("m");
  return {m(2) + (m(3) + m(0)) / 2, (m(3) - m(0)) / 2 + m(1)};
}
