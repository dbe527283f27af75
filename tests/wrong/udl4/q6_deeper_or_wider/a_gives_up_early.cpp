// Part: a
// Hint: The inequality can be solved for K
#include "deeper_or_wider.hpp"

// Looks at a thousand depths only.
arma::uword udl4_q6::first_depth_where_width_wins(arma::uword Di, arma::uword Do, arma::uword D) {
  if (Di == 0 || Do == 0 || D == 0) throw std::invalid_argument("zero");
  for (arma::uword K = 1; K <= 1000; ++K)
    if (Di + Do + (K - 1) * (2 * D + 1) > D * D) return K;
  return 0;
}
