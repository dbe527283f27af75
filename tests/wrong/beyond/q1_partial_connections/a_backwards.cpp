// Part: a
// Hint: output k begins with map k
#include "partial_connections.hpp"

// The ring turns the other way.
arma::uvec beyond_q1::c3_inputs(arma::uword k) {
  if (k > 15) throw std::invalid_argument("k");
  const arma::uvec pattern = k < 6    ? arma::uvec{0, 1, 2}
                             : k < 12 ? arma::uvec{0, 1, 2, 3}
                             : k < 15 ? arma::uvec{0, 1, 3, 4}
                                      : arma::uvec{0, 1, 2, 3, 4, 5};
  arma::uvec maps(pattern.n_elem);
  for (arma::uword s = 0; s < maps.n_elem; ++s) maps(s) = (pattern(s) + 5 * k) % 6;
  return arma::sort(maps);
}
