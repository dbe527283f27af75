// Part: d
// Hint: The sigmoid acts entry by entry
#include "softmax_jacobian.hpp"

// The softmax's shape of Jacobian.
arma::vec ift6135_q2::sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  const arma::vec s = 1 / (1 + arma::exp(-x));
  return s % (dy - arma::dot(s, dy));
}
