// Part: e
// Hint: e^1000 is more than a double can hold
#include "softmax_jacobian.hpp"

// The formula of the page: inf / inf from 710 on.
arma::vec ift6135_q2::softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  if (!dy.is_finite()) throw std::invalid_argument("dy");
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec S = arma::exp(x) / arma::accu(arma::exp(x));
  return S % (dy - arma::dot(S, dy));
}
