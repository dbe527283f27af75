// Part: b
// Hint: Row i of W meets x
#include "rbm.hpp"

arma::mat eleg5040_q8::prob_h_given_x(const Rbm& r, const arma::mat& X) {
  if (r.W.is_empty() || r.b.n_elem != r.W.n_cols || r.c.n_elem != r.W.n_rows || X.is_empty() ||
      X.n_rows != r.b.n_elem)
    throw std::invalid_argument("X must be D x N");
  arma::mat A = r.W.t() * X;
  A.each_col() += r.c;
  return 1 / (1 + arma::exp(-A));
}
