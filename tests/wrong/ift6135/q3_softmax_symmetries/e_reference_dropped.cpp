// Part: e
// Hint: subtract the reference first
#include "softmax_symmetries.hpp"

// The others as they are.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  arma::vec y = x;
  y.shed_row(ref);
  return y;
}
