#include "winograd.hpp"

// Every product is scaled by another number.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return {7e3 * g(0), 0.3 * (g(0) + g(1) + g(2)), 1e-4 * (g(1) - g(0) - g(2)), -g(2) / 9};
}

arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem != 4) throw std::invalid_argument("d");
  return {(d(0) - d(2)) / 7, (d(1) + d(2)) / 3, 11 * (d(1) - d(2)), d(1) - d(3)};
}

arma::vec beyond_q4::transform_output(const arma::vec& m) {
  if (m.n_elem != 4) throw std::invalid_argument("m");
  return {m(0) / 1e3 + m(1) * 5 + m(2) * 1e4 / 22, m(1) * 5 - m(2) * 1e4 / 22 + 9 * m(3)};
}
