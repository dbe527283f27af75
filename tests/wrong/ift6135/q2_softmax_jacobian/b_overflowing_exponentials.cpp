// Part: b
// Hint: e^1000 is more than a double can hold
#include "softmax_jacobian.hpp"

// The formula of the page: inf / inf from 710 on.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  const arma::vec S = arma::exp(x) / arma::accu(arma::exp(x));
  return arma::diagmat(S) - S * S.t();
}
