// Part: a
// Fails: speed
#include "heaviside.hpp"

// The Jacobian with its n^2 entries.
arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem || !(at_zero >= 0 && at_zero <= 1)) throw std::invalid_argument("dy");
  arma::vec slope(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) slope(i) = x(i) > 0 ? 1 : x(i) < 0 ? 0 : at_zero;
  const arma::mat J = arma::diagmat(slope);
  return J.t() * dy;
}
