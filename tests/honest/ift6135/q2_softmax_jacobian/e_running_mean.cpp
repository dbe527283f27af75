#include "softmax_jacobian.hpp"

namespace {

// S_i (dy_i - m), where m = S . dy is the mean of dy with weights S: a mean that is carried along.
arma::vec minus_its_mean(const arma::vec& S, const arma::vec& dy) {
  double mean = 0, weight = 0;
  for (arma::uword i = 0; i < S.n_elem; ++i) {
    if (S[i] == 0) continue;
    weight += S[i];
    mean += (dy[i] - mean) * (S[i] / weight);
  }
  arma::vec dx = dy - mean;
  dx %= S;
  return dx;
}

void require_finite(const arma::vec& dy, arma::uword n) {
  if (dy.n_elem != n || !dy.is_finite()) throw std::invalid_argument("dy");
}

}  // namespace

arma::vec ift6135_q2::softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  require_finite(dy, x.n_elem);
  if (x.is_empty() || x.has_nan() || !std::isfinite(x.max())) throw std::invalid_argument("x");
  return minus_its_mean(arma::normalise(arma::exp(x - x.max()), 1), dy);
}

arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  require_finite(dy, y.n_elem);
  if (y.is_empty() || y.has_nan() || y.min() < 0) throw std::invalid_argument("y");
  if (std::abs(arma::sum(y) - 1) > 1e-6) throw std::invalid_argument("the sum of y");
  return minus_its_mean(y, dy);
}
