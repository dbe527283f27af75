// Part: e
// Hint: Mind both ends
#include <algorithm>

#include "heaviside.hpp"

// The sign is lost.
double ift6135_q1::step_at(double t, double c, const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  if (!std::isfinite(t) || !std::isfinite(c)) throw std::invalid_argument("t or c");
  const arma::vec x = arma::linspace(std::clamp(t, -A, A), A, 40001);
  return c * arma::as_scalar(arma::trapz(x, dphi(x)));
}
