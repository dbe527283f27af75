// Part: e
// Hint: The 0 goes to index `ref`, not 0
#include "softmax_symmetries.hpp"

// (0, y), as on the sheet.
arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty() || ref > y.n_elem || y.has_nan() || y.max() == arma::datum::inf)
    throw std::invalid_argument("logits");
  return arma::join_cols(arma::vec{0}, y);
}
