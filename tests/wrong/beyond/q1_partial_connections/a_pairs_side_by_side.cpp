// Part: a
// Hint: a map is left out between them
#include "partial_connections.hpp"

// The pairs are two maps apart on one side and touch on the other.
arma::uvec beyond_q1::c3_inputs(arma::uword k) {
  if (k > 15) throw std::invalid_argument("k");
  const arma::uvec pattern = k < 6    ? arma::uvec{0, 1, 2}
                             : k < 12 ? arma::uvec{0, 1, 2, 3}
                             : k < 15 ? arma::uvec{0, 1, 4, 5}
                                      : arma::uvec{0, 1, 2, 3, 4, 5};
  arma::uvec maps(pattern.n_elem);
  for (arma::uword s = 0; s < maps.n_elem; ++s) maps(s) = (pattern(s) + k) % 6;
  return arma::sort(maps);
}
