// Part: a
// Hint: the slope is at_zero
#include "heaviside.hpp"

// (1 + sign(x)) / 2 is H(x), at 0 too.
arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem || !(at_zero >= 0 && at_zero <= 1)) throw std::invalid_argument("dy");
  return (1 + arma::sign(x)) / 2 % dy;
}
