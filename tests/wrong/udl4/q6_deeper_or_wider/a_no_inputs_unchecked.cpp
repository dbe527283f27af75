// Part: a
// Hint: This input is not legal
#include "deeper_or_wider.hpp"

// Zeros are not looked for.
arma::uword udl4_q6::first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  if (Di + Do > D * D) return 1;
  return (D * D - Di - Do) / (2 * D + 1) + 2;
}
