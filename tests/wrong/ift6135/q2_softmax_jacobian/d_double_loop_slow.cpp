// Part: d
// Fails: speed
#include "softmax_jacobian.hpp"

// Right: all n^2 entries of J^T dy, of which n are not zero.
arma::vec ift6135_q2::sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  const arma::vec slope = ift6135_q2::sigmoid_prime(x);
  arma::vec dx(x.n_elem);
  const double *s = slope.memptr(), *g = dy.memptr();
  for (arma::uword j = 0; j < x.n_elem; ++j) {
    double sum = 0;
    for (arma::uword i = 0; i < x.n_elem; ++i)
      if (i == j) sum += s[i] * g[i];
    dx(j) = sum;
  }
  return dx;
}
