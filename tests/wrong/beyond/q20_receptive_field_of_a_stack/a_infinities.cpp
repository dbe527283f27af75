// Part: a
// Hint: what can you put in that no ReLU
#include "stack_geometry.hpp"

// Infinity is cut off by a ReLU where the weight is negative.
arma::umat beyond_q20::influence(const Network& net, arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  arma::umat table;
  for (arma::uword i = 0; i < n; ++i) {
    arma::vec x(n);
    x(i) = arma::datum::inf;
    const arma::vec y = net(x);
    if (i == 0) table.zeros(y.n_elem, n);
    for (arma::uword t = 0; t < y.n_elem; ++t)
      if (!std::isfinite(y(t))) table(t, i) = 1;
  }
  return table;
}
