#include <algorithm>

#include "heaviside.hpp"

// Across 0 the quotient is the part of the way that lies on the right: the positive end over |eps|.
double ift6135_q1::relu_quotient(double x, double eps) {
  if (!(std::abs(x) <= 1.7976931348623157e308)) throw std::invalid_argument("x is not finite");
  if (!(std::abs(eps) <= 1.7976931348623157e308)) throw std::invalid_argument("eps is not finite");
  if (eps == 0) throw std::invalid_argument("eps is 0");
  const double low = std::min(x, x + eps), high = std::max(x, x + eps);
  if (low >= 0) return 1;
  if (high <= 0) return 0;
  return high / std::abs(eps);
}

std::optional<double> ift6135_q1::relu_derivative(double x) {
  if (std::isnan(x)) return x;
  const auto [left, right] = relu_one_sided(std::clamp(x, -1.0, 1.0));
  if (left != right) return std::nullopt;
  return left;
}

// A power of two, from |x| / 2 up.
double ift6135_q1::safe_radius(double x) {
  if (x == 0 || !std::isfinite(x)) throw std::invalid_argument("x");
  int exponent = 0;
  std::frexp(x, &exponent);
  return std::ldexp(0.5, exponent);
}

// From the definition, with a step that is short enough.
ift6135_q1::OneSided ift6135_q1::relu_one_sided(double x) {
  if (!std::isfinite(x)) throw std::invalid_argument("x");
  const double eps = x == 0 ? 1 : std::abs(x);
  return {relu_quotient(x, -eps), relu_quotient(x, eps)};
}

arma::vec ift6135_q1::relu_vjp(const arma::vec& x, const arma::vec& dy, double at_zero) {
  if (x.n_elem != dy.n_elem) throw std::invalid_argument("lengths");
  if (!(at_zero >= 0 && at_zero <= 1)) throw std::invalid_argument("at_zero");
  arma::vec slope = (1 + arma::sign(x)) / 2;
  slope.replace(0.5, at_zero);
  return slope % dy;
}
