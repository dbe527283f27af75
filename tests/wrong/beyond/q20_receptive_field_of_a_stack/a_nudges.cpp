// Part: a
// Hint: what can you put in that no ReLU
#include "stack_geometry.hpp"

// Moves one input by 1 and looks whether an output moves.
arma::umat beyond_q20::influence(const Network& net, arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  const arma::vec before = net(arma::vec(n));
  arma::umat table(before.n_elem, n);
  for (arma::uword i = 0; i < n; ++i) {
    arma::vec x(n);
    x(i) = 1;
    const arma::vec y = net(x);
    for (arma::uword t = 0; t < y.n_elem; ++t) table(t, i) = y(t) != before(t);
  }
  return table;
}
