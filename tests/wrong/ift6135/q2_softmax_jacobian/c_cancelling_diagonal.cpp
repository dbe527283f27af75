// Part: c
// Hint: 1 - s(x) cancels for large x
#include "softmax_jacobian.hpp"

// diag(s) diag(1 - s), as printed.
arma::mat ift6135_q2::sigmoid_jacobian(const arma::vec& x) {
  const arma::vec s = 1 / (1 + arma::exp(-x));
  return arma::mat(arma::diagmat(s)) * arma::mat(arma::diagmat(1 - s));
}
