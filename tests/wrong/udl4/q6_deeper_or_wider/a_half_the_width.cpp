// Part: a
// Hint: so width wins with one layer
#include "deeper_or_wider.hpp"

// True for one input and one output, roughly.
arma::uword udl4_q6::first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  if (Di == 0 || Do == 0 || D == 0) throw std::invalid_argument("zero");
  return D / 2 + 1;
}
