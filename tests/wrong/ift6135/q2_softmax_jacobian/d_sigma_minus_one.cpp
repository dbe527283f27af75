// Part: d
// Hint: the factor is diag(1 - s), not diag(s - 1)
#include "softmax_jacobian.hpp"

// The product in the printed text: between s - 1 and dy.
arma::vec ift6135_q2::sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  const arma::vec s = 1 / (1 + arma::exp(-x)), rest = -1 / (1 + arma::exp(x));
  return rest % s % dy;
}
