// Part: e
// Hint: not to the end
#include "softmax_symmetries.hpp"

// (y, 0).
arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty() || ref > y.n_elem || y.has_nan() || y.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  return arma::join_cols(y, arma::vec{0});
}
