// Part: b
// Hint: S S^T is an outer product
#include "softmax_jacobian.hpp"

static arma::vec softmax(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec e = arma::exp(x - x.max());
  return e / arma::accu(e);
}

// diag(S) - S^T S.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  const arma::vec S = softmax(x);
  return arma::mat(arma::diagmat(S)) - arma::dot(S, S);
}
