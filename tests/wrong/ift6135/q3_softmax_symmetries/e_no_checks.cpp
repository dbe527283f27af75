// Part: e
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// Infinities, and a single logit.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (ref >= x.n_elem) throw std::invalid_argument("ref");
  arma::vec y = x - x(ref);
  y.shed_row(ref);
  return y;
}
