// Part: e
// Hint: This input is not legal
#include "softmax_symmetries.hpp"

// +inf like any other.
arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty() || ref > y.n_elem || y.has_nan()) throw std::invalid_argument("logits");
  arma::vec x = y;
  x.insert_rows(ref, 1);
  return x;
}
