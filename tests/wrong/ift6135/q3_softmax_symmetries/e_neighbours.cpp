// Part: e
// Hint: not each from its neighbour
#include "softmax_symmetries.hpp"

// x_{i+1} - x_i.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  return arma::diff(x);
}
