// Part: e
// Hint: That keeps only the diagonal of J
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// The sigmoid's formula.
arma::vec ift6135_q2::softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  if (!dy.is_finite()) throw std::invalid_argument("dy");
  const arma::vec S = softmax(x);
  return S % (1 - S) % dy;
}

arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  if (y.n_elem != dy.n_elem || !dy.is_finite()) throw std::invalid_argument("dy");
  if (!arma::all(y >= 0) || !(std::abs(arma::accu(y) - 1) <= 1e-6))
    throw std::invalid_argument("y");
  return y % (1 - y) % dy;
}
