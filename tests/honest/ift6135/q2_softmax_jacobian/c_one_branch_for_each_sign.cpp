#include "softmax_jacobian.hpp"

namespace {

double value(double x) {
  if (x >= 0) return 1 / (1 + std::exp(-x));
  const double e = std::exp(x);
  return e / (1 + e);
}

}  // namespace

arma::vec ift6135_q2::sigmoid(const arma::vec& x) {
  arma::vec s = x;
  for (double& v : s) v = value(v);
  return s;
}

arma::vec ift6135_q2::sigmoid_prime(const arma::vec& x) {
  arma::vec slope(x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) slope(i) = value(x(i)) * value(-x(i));
  return slope;
}

arma::mat ift6135_q2::sigmoid_jacobian(const arma::vec& x) {
  arma::mat J(x.n_elem, x.n_elem);
  for (arma::uword i = 0; i < x.n_elem; ++i) J(i, i) = value(x(i)) * value(-x(i));
  return J;
}
