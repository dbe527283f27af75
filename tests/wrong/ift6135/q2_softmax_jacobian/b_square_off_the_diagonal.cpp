// Part: b
// Hint: J must be symmetric.
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// S_i (delta_ij - S_i) as a matrix.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  const arma::vec S = softmax(x);
  arma::mat J = -arma::repmat(arma::square(S), 1, x.n_elem);
  J.diag() += S;
  return J;
}
