// Part: b
// Fails: speed
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// Right: diag(S) (I - 1 S^T), multiplied as two full matrices in O(n^3).
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  const arma::vec S = softmax(x);
  const arma::uword n = x.n_elem;
  const arma::mat D = arma::diagmat(S);
  const arma::mat rest = arma::eye(n, n) - arma::ones(n) * S.t();
  return D * rest;
}
