// Part: a
// Hint: so width wins with one layer
#include "deeper_or_wider.hpp"

// K = 1 is left out.
arma::uword udl4_q6::first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  if (Di == 0 || Do == 0 || D == 0) throw std::invalid_argument("zero");
  arma::uword K = 2;
  while (Di + Do + (K - 1) * (2 * D + 1) <= D * D) ++K;
  return K;
}
