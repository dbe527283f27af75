// Part: a
// Hint: not by its value
#include "heaviside.hpp"

// Forwards once more.
arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem || !(at_zero >= 0 && at_zero <= 1)) throw std::invalid_argument("dy");
  return arma::clamp(x, 0, arma::datum::inf) % dy;
}
