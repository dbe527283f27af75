// Part: a
// Hint: This input is not legal
#include "stack_geometry.hpp"

// A network without inputs gives an empty table.
arma::umat beyond_q20::influence(const Network& net, arma::uword n) {
  arma::umat table;
  for (arma::uword i = 0; i < n; ++i) {
    arma::vec x(n);
    x(i) = arma::datum::nan;
    const arma::vec y = net(x);
    if (i == 0) table.zeros(y.n_elem, n);
    for (arma::uword t = 0; t < y.n_elem; ++t)
      if (std::isnan(y(t))) table(t, i) = 1;
  }
  return table;
}
