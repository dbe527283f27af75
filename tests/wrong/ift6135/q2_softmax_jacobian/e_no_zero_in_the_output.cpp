// Part: e
// Hint: A masked logit makes an output of 0
#include "softmax_jacobian.hpp"

// "Probabilities are positive": but a masked entry has probability 0.
arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  if (y.n_elem != dy.n_elem || !dy.is_finite()) throw std::invalid_argument("dy");
  if (!arma::all(y > 0)) throw std::invalid_argument("an entry of y is not positive");
  if (!(std::abs(arma::accu(y) - 1) <= 1e-6)) throw std::invalid_argument("y must add up to 1");
  return y % (dy - arma::dot(y, dy));
}
