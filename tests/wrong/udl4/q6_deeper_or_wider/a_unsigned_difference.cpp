// Part: a
// Hint: 4 - 5 is not negative
#include "deeper_or_wider.hpp"

// D^2 - Di - Do wraps round where it is negative.
arma::uword udl4_q6::first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  if (Di == 0 || Do == 0 || D == 0) throw std::invalid_argument("zero");
  return (D * D - Di - Do) / (2 * D + 1) + 2;
}
