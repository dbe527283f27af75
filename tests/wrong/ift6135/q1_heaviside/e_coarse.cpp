// Part: e
// Hint: Near, but not near enough
#include "heaviside.hpp"

// A hundred trapezoids.
double ift6135_q1::heaviside_derivative(const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  const arma::vec x = arma::linspace(0, A, 101);
  return -arma::as_scalar(arma::trapz(x, dphi(x)));
}
