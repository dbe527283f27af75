// Part: b
// Hint: A masked entry has e^-inf = 0
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// Row i from log S_i: -inf times 0 is NaN.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  const arma::vec S = softmax(x);
  arma::mat J = -S * S.t();
  J.diag() += S;
  return J + 0 * arma::repmat(arma::log(S), 1, x.n_elem);
}
