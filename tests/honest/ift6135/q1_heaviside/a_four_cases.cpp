#include "heaviside.hpp"

double ift6135_q1::relu_quotient(double x, double eps) {
  if (!std::isfinite(x) || !std::isfinite(eps) || eps == 0) throw std::invalid_argument("input");
  const bool from_right = x > 0, to_right = x > -eps;
  if (from_right && to_right) return 1;
  if (from_right) return x / -eps;
  if (to_right) return (x + eps) / eps;
  return 0;
}

std::optional<double> ift6135_q1::relu_derivative(double x) {
  if (x > 0) return 1;
  if (x < 0) return 0;
  if (x != x) return x;
  return {};
}

double ift6135_q1::safe_radius(double x) {
  if (!(std::abs(x) > 0) || std::isinf(x)) throw std::invalid_argument("x");
  return std::max(std::abs(x) / 500, 5e-324);
}

ift6135_q1::OneSided ift6135_q1::relu_one_sided(double x) {
  if (std::isnan(x) || std::isinf(x)) throw std::invalid_argument("x");
  if (x == 0) return {0, 1};
  return x > 0 ? OneSided{1, 1} : OneSided{0, 0};
}

// Three masks.
arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  if (!(at_zero >= 0) || !(at_zero <= 1)) throw std::invalid_argument("at_zero");
  return (arma::conv_to<arma::vec>::from(x > 0) +
          at_zero * arma::conv_to<arma::vec>::from(x == 0)) %
         dy;
}
