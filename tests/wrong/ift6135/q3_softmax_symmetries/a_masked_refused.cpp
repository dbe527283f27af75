// Part: a
// Hint: A logit of -inf is legal
#include "softmax_symmetries.hpp"

// Finite logits only.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || !x.is_finite()) throw std::invalid_argument("logits");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}
