// Part: e
// Hint: The 0 says nothing
#include "softmax_symmetries.hpp"

// K numbers.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || ref >= x.n_elem || !x.is_finite()) throw std::invalid_argument("logits");
  return x - x(ref);
}
