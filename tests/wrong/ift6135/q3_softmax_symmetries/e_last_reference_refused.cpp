// Part: e
// Hint: can also stand behind the last
#include "softmax_symmetries.hpp"

// ref = K - 1 seems too large.
arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty() || ref > y.n_elem || y.has_nan() || y.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  if (ref == y.n_elem) return y;
  arma::vec x = y;
  x.insert_rows(ref, 1);
  return x;
}
