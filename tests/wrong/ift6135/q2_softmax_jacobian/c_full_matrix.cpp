// Part: c
// Hint: The sigmoid acts entry by entry.
#include "softmax_jacobian.hpp"

// The softmax's shape of Jacobian.
arma::mat ift6135_q2::sigmoid_jacobian(const arma::vec& x) {
  const arma::vec s = 1 / (1 + arma::exp(-x));
  return arma::mat(arma::diagmat(s)) - s * s.t();
}
