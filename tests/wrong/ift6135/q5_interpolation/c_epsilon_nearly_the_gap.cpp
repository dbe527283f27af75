// Part: c
// Hint: Up to which epsilon is that 0?
#include "interpolation.hpp"

// A little above the smallest gap.
ift6135_q5::Triangular ift6135_q5::triangularise(const arma::vec& t) {
  if (t.empty() || !t.is_finite()) throw std::invalid_argument("t");
  const arma::uvec order = arma::sort_index(t, "descend");
  const arma::vec sorted = t(order), gaps = -arma::diff(sorted);
  if (t.n_elem == 1) return {order, 1};
  if (gaps.min() == 0) throw std::invalid_argument("equal projections");
  return {order, gaps.min() * 1.000001};
}
