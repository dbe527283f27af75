// Part: e
// Hint: A plain mean of dy counts all entries alike
#include "softmax_jacobian.hpp"

// Constants are taken out, but with the wrong mean.
arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  if (y.n_elem != dy.n_elem || !dy.is_finite()) throw std::invalid_argument("dy");
  if (!arma::all(y >= 0) || !(std::abs(arma::accu(y) - 1) <= 1e-6))
    throw std::invalid_argument("y");
  return y % (dy - arma::mean(dy));
}
