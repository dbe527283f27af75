// Part: a
// Hint: This input is not legal
#include "winograd.hpp"

// Takes the first four numbers of whatever comes.
arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem < 4) throw std::invalid_argument("d");
  return {d(0) - d(2), d(1) + d(2), d(2) - d(1), d(1) - d(3)};
}
