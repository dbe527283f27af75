// Part: e
// Hint: -inf is a masked class
#include "softmax_symmetries.hpp"

// Finite numbers only.
arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty() || ref > y.n_elem || !y.is_finite()) throw std::invalid_argument("logits");
  arma::vec x = y;
  x.insert_rows(ref, 1);
  return x;
}
