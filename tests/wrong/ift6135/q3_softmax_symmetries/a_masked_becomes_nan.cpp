// Part: a
// Hint: A logit of -inf is legal
#include "softmax_symmetries.hpp"

// x e^{x - max x} / x: 0 times inf where a class is masked.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  arma::vec e = arma::exp(x - x.max());
  for (arma::uword i = 0; i < x.n_elem; ++i)
    if (x(i) != 0) e(i) *= x(i) / x(i);
  return e / arma::accu(e);
}
