// Part: a
// Fails: speed
#include "softmax_symmetries.hpp"

// Right, but the denominator is added up anew for each entry.
arma::vec ift6135_q3::softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("logits");
  const arma::vec e = arma::exp(x - x.max());
  arma::vec S(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) S(i) = e(i) / arma::accu(e);
  return S;
}
