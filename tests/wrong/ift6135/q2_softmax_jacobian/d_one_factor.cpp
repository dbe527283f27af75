// Part: d
// Hint: The derivative has two factors
#include "softmax_jacobian.hpp"

// s * dy.
arma::vec ift6135_q2::sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  return dy / (1 + arma::exp(-x));
}
