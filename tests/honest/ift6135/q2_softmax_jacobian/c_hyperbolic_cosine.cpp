#include "softmax_jacobian.hpp"

// s'(x) = 1 / (2 cosh(x/2))^2, and the Jacobian as a product of two diagonal matrices.
arma::vec ift6135_q2::sigmoid_prime(const arma::vec& x) {
  return 1 / arma::square(2 * arma::cosh(x / 2));
}

arma::mat ift6135_q2::sigmoid_jacobian(const arma::vec& x) {
  return arma::mat(arma::diagmat(1 / (1 + arma::exp(-x)))) * arma::diagmat(1 / (1 + arma::exp(x)));
}
