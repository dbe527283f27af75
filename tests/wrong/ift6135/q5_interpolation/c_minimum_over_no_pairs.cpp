// Part: c
// Hint: With one sample there is no pair
#include "interpolation.hpp"

ift6135_q5::Triangular ift6135_q5::triangularise(const arma::vec& t) {
  const arma::uvec order = arma::sort_index(t, "descend");
  double gap = arma::datum::inf;
  for (arma::uword i = 1; i < t.n_elem; ++i) gap = std::min(gap, t(order(i - 1)) - t(order(i)));
  if (gap == 0) throw std::invalid_argument("equal projections");
  return {order, gap / 2};
}
