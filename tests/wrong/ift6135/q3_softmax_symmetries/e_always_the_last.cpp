// Part: e
// Hint: not the last
#include "softmax_symmetries.hpp"

// As if the last were pinned.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  return x.head(x.n_elem - 1) - x.back();
}
