#include "heaviside.hpp"

// dy itself, and what is wrong in it erased.
arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem || !(at_zero >= 0 && at_zero <= 1)) throw std::invalid_argument("dy");
  arma::vec dx = dy;
  dx.elem(arma::find(x < 0)).zeros();
  dx.elem(arma::find(x == 0)) *= at_zero;
  return dx;
}
