// Part: e
// Hint: Shift by -x_ref, do not flip
#include "softmax_symmetries.hpp"

// x_ref - x_i.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  arma::vec y = x(ref) - x;
  y.shed_row(ref);
  return y;
}
