#include "softmax_symmetries.hpp"

// What is left of ref and what is right of it.
arma::vec ift6135_q3::reduce_logits(const arma::vec& x, arma::uword ref) {
  if (x.n_elem < 2 || !x.is_finite()) throw std::invalid_argument("logits");
  if (ref + 1 > x.n_elem) throw std::invalid_argument("ref");
  const double pinned = x(ref);
  return arma::join_cols(x.head(ref), x.tail(x.n_elem - ref - 1)) - pinned;
}

arma::vec ift6135_q3::expand_logits(const arma::vec& y, arma::uword ref) {
  if (y.is_empty() || y.has_nan() || arma::any(y == arma::datum::inf))
    throw std::invalid_argument("numbers");
  if (ref > y.n_elem) throw std::invalid_argument("ref");
  return arma::join_cols(y.head(ref), arma::vec{0}, y.tail(y.n_elem - ref));
}
