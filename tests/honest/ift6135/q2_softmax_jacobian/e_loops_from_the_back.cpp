#include "softmax_jacobian.hpp"

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

// S * dy - S (S . dy), summed from the back.
arma::vec product(const arma::vec& S, const arma::vec& dy) {
  double dot = 0;
  for (arma::uword i = S.n_elem; i-- > 0;) dot += dy(i) * S(i);
  arma::vec dx(S.n_elem);
  for (arma::uword i = 0; i < S.n_elem; ++i) dx(i) = S(i) * dy(i) - S(i) * dot;
  return dx;
}

}  // namespace

// S = exp(x - logsumexp(x))
arma::vec ift6135_q2::softmax_vjp(const arma::vec& x, const arma::vec& dy) {
  require(x.n_elem == dy.n_elem && dy.is_finite(), "dy");
  require(!x.is_empty() && !x.has_nan() && std::isfinite(x.max()), "x");
  const double largest = x.max();
  double sum = 0;
  for (const double v : x) sum += std::exp(v - largest);
  const double logsumexp = largest + std::log(sum);
  arma::vec S = x;
  for (double& v : S) v = std::exp(v - logsumexp);
  return product(S, dy);
}

arma::vec ift6135_q2::softmax_vjp_from_output(const arma::vec& y, const arma::vec& dy) {
  require(y.n_elem == dy.n_elem && dy.is_finite(), "dy");
  double sum = 0;
  for (const double v : y) {
    require(v >= 0, "y");
    sum += v;
  }
  require(std::abs(sum - 1) <= 1e-6, "sum of y");
  return product(y, dy);
}
