#include "softmax_jacobian.hpp"

// s'(x) = 1 / (2 cosh(x/2))^2, one entry after the other, from the back.
arma::vec ift6135_q2::sigmoid_vjp(const arma::vec& x, const arma::vec& dy) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  arma::vec dx(x.n_elem);
  for (arma::uword i = x.n_elem; i-- > 0;) {
    const double h = 0.5 / std::cosh(x[i] / 2);
    dx[i] = h * (h * dy[i]);
  }
  return dx;
}
