#include "winograd.hpp"

// The polynomials at 0, 1, 2 and infinity, not at -1.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {g(0) / 2, -(g(0) + g(1) + g(2)), (g(0) + 2 * g(1) + 4 * g(2)) / 2, g(2)};
}

arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem != 4) throw std::invalid_argument("d");
  return {2 * d(0) - 3 * d(1) + d(2), d(2) - 2 * d(1), d(2) - d(1), 2 * d(1) - 3 * d(2) + d(3)};
}

arma::vec beyond_q4::transform_output(const arma::vec& m) {
  if (m.n_elem != 4) throw std::invalid_argument("m");
  return {m(0) + m(1) + m(2), m(1) + 2 * m(2) + m(3)};
}
