// Part: a
// Hint: One call shows what one input does
#include "stack_geometry.hpp"

// Right, but calls the network for each entry of the table.
arma::umat beyond_q20::influence(const Network& net, arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  arma::umat table;
  for (arma::uword i = 0; i < n; ++i) {
    arma::vec x(n);
    x(i) = arma::datum::nan;
    const arma::vec y = net(x);
    if (i == 0) table.zeros(y.n_elem, n);
    for (arma::uword t = 0; t < y.n_elem; ++t)
      if (std::isnan(net(x)(t))) table(t, i) = 1;
  }
  return table;
}
