// Part: a
// Hint: no arithmetic with x itself is needed
#include "heaviside.hpp"

// relu(x) / x is the slope, but inf / inf is NaN.
arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem || !(at_zero >= 0 && at_zero <= 1)) throw std::invalid_argument("dy");
  arma::vec slope = arma::clamp(x, 0, arma::datum::inf) / x;
  slope(arma::find(x == 0)).fill(at_zero);
  return slope % dy;
}
