// Part: a
// Hint: One too few
#include "deeper_or_wider.hpp"

// The number of full matrices, K - 1.
arma::uword udl4_q6::first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  if (Di == 0 || Do == 0 || D == 0) throw std::invalid_argument("zero");
  if (Di + Do > D * D) return 1;
  return (D * D - Di - Do) / (2 * D + 1) + 1;
}
