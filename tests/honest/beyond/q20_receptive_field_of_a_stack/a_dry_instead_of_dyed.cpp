#include "stack_geometry.hpp"

// Other finite numbers beside the NaN, and one call more to learn how many outputs there are.
arma::umat beyond_q20::influence(const Network& net, arma::uword n) {
  if (n == 0) throw std::invalid_argument("n");
  arma::umat table(net(arma::vec(n, arma::fill::ones)).n_elem, 0);
  for (arma::uword i = n; i-- > 0;) {
    arma::vec x = arma::linspace(-1, 1, n);
    x(i) = std::nan("");
    const arma::vec y = net(x);
    arma::uvec column(y.n_elem);
    column.elem(arma::find_nan(y)).ones();
    table.insert_cols(0, column);
  }
  return table;
}
