// Part: e
// Hint: The number that is left out is the 0
#include "softmax_symmetries.hpp"

// The wrong one goes.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  return arma::vec(x - x(ref)).head(x.n_elem - 1);
}
