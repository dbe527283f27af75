// Part: e
// Hint: y is the output already
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// Takes y for logits.
arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  if (y.n_elem != dy.n_elem || !dy.is_finite()) throw std::invalid_argument("dy");
  if (!arma::all(y >= 0) || !(std::abs(arma::accu(y) - 1) <= 1e-6))
    throw std::invalid_argument("y");
  const arma::vec S = softmax(y);
  return S % (dy - arma::dot(S, dy));
}
