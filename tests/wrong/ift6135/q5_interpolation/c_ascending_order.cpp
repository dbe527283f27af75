// Part: c
// Hint: Which order puts the zeros below the diagonal?
#include "interpolation.hpp"

ift6135_q5::Triangular ift6135_q5::triangularise(const arma::vec& t) {
  if (t.empty() || !t.is_finite()) throw std::invalid_argument("t");
  const arma::uvec order = arma::sort_index(t);
  if (t.n_elem == 1) return {order, 1};
  const double gap = arma::diff(arma::vec(t(order))).min();
  if (gap == 0) throw std::invalid_argument("equal projections");
  return {order, gap / 2};
}
