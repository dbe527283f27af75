// Part: e
// Fails: speed
#include "softmax_jacobian.hpp"

// Right, but S . dy is computed again for every entry.
arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  if (y.n_elem != dy.n_elem || !dy.is_finite()) throw std::invalid_argument("dy");
  if (!arma::all(y >= 0) || !(std::abs(arma::accu(y) - 1) <= 1e-6))
    throw std::invalid_argument("y");
  arma::vec dx(y.n_elem);
  for (arma::uword i = 0; i < y.n_elem; ++i) dx(i) = y(i) * (dy(i) - arma::dot(y, dy));
  return dx;
}
