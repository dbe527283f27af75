// Part: d
// Hint: move the derivative to phi
#include "heaviside.hpp"

// The slope of F in many small intervals, times phi: where there is a jump, the slope before it.
double ift6135_q1::distributional_derivative(const Function& F, const Function& dphi, double A,
                                             const arma::vec& breaks) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!breaks.is_finite()) throw std::invalid_argument("breaks");
  const arma::uword n = 10000;
  const arma::vec x = arma::linspace(-A, A, n + 1);
  const double h = x(1) - x(0);
  const arma::vec middle = x.head(n) + h / 2, y = F(x);
  const arma::vec d = dphi(middle) * h, phi = arma::cumsum(d) - d / 2;
  double sum = 0, rise = 0;
  for (arma::uword i = 0; i < n; ++i) {
    if (!arma::any(breaks >= x(i) && breaks <= x(i + 1))) rise = y(i + 1) - y(i);
    sum += rise * phi(i);
  }
  return sum;
}
