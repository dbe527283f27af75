#include "heaviside.hpp"

namespace {

double simpson(const std::function<arma::vec(const arma::vec&)>& f, double a, double b) {
  const int n = 6000;
  const arma::vec y = f(arma::linspace(a, b, n + 1));
  double sum = 0;
  for (int i = 0; i + 2 <= n; i += 2) sum += y(i) + 4 * y(i + 1) + y(i + 2);
  return sum * (b - a) / n / 3;
}

void check(double A) {
  if (!(A > 0 && A < arma::datum::inf)) throw std::invalid_argument("A");
}

}  // namespace

// phi(t) as the integral of phi' from the left: all over it is 0, so minus what is on the right.
double ift6135_q1::step_at(double t, double c, const Function& dphi, double A) {
  check(A);
  if (!std::isfinite(t) || !std::isfinite(c)) throw std::invalid_argument("t or c");
  return std::abs(t) < A ? c * simpson(dphi, -A, t) : 0;
}

double ift6135_q1::heaviside_derivative(const Function& dphi, double A) {
  check(A);
  return simpson(dphi, -A, 0);
}

// x on the right is as much as -x on the left: the integral of x phi'' all over is 0.
double ift6135_q1::relu_second_derivative(const Function& d2phi, double A) {
  check(A);
  return simpson([&](const arma::vec& x) -> arma::vec { return -x % d2phi(x); }, -A, 0);
}
