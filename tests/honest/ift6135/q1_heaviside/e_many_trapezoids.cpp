#include "heaviside.hpp"

// Forty thousand trapezoids on the right.
double ift6135_q1::heaviside_derivative(const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  const arma::vec x = arma::linspace(0, A, 40001);
  return -arma::as_scalar(arma::trapz(x, dphi(x)));
}

double ift6135_q1::relu_second_derivative(const Function& d2phi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  const arma::vec x = arma::linspace(0, A, 40001);
  return arma::as_scalar(arma::trapz(x, x % d2phi(x)));
}

double ift6135_q1::step_at(double t, double c, const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!std::isfinite(t) || !std::isfinite(c)) throw std::invalid_argument("t or c");
  if (t >= A || t <= -A) return 0;
  const arma::vec x = arma::linspace(t, A, 40001);
  return -c * arma::as_scalar(arma::trapz(x, dphi(x)));
}
