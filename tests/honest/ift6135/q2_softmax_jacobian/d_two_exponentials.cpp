#include "softmax_jacobian.hpp"

// s(x) s(-x) dy
arma::vec ift6135_q2::sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  if (arma::size(x) != arma::size(dy)) throw std::invalid_argument("lengths");
  return 1 / (1 + arma::exp(-x)) % (1 / (1 + arma::exp(x))) % dy;
}
