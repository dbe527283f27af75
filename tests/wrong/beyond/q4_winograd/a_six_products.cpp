// Part: a
// Hint: Filter and input are both transformed to four numbers
#include "winograd.hpp"

// One product for each term.
arma::vec beyond_q4::transform_filter(const arma::vec& g) {
  if (g.n_elem != 3) throw std::invalid_argument("g");
  return arma::join_cols(g, g);
}

arma::vec beyond_q4::transform_input(const arma::vec& d) {
  if (d.n_elem != 4) throw std::invalid_argument("d");
  return arma::join_cols(d.head(3), d.tail(3));
}
