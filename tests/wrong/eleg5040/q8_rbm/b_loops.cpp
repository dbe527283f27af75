// Part: b
// Fails: speed
#include "rbm.hpp"

// Right, but row by row through a matrix that is stored by columns.
arma::mat eleg5040_q8::prob_h_given_x(const Rbm& r, const arma::mat& X) {
  if (r.W.is_empty() || r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows || X.is_empty() ||
      X.n_rows != r.b.n_elem)
    throw std::invalid_argument("X must be D x N");
  arma::mat P(r.c.n_elem, X.n_cols);
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (arma::uword i = 0; i < P.n_rows; ++i) {
      double a = r.c(i);
      for (arma::uword j = 0; j < X.n_rows; ++j) a += r.W(i, j) * X(j, n);
      P(i, n) = 1 / (1 + std::exp(-a));
    }
  return P;
}
