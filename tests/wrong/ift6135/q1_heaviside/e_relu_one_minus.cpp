// Part: e
// Hint: Twice by parts, two minus signs
#include "heaviside.hpp"

// -(the integral of relu phi''), as for a first derivative.
double ift6135_q1::relu_second_derivative(const Function& d2phi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  const arma::vec x = arma::linspace(0, A, 40001);
  return -arma::as_scalar(arma::trapz(x, x % d2phi(x)));
}
