// Part: e
// Hint: Mind both ends
#include "heaviside.hpp"

// phi at infinity minus phi at 0.
double ift6135_q1::heaviside_derivative(const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  const arma::vec x = arma::linspace(0, A, 40001);
  return arma::as_scalar(arma::trapz(x, dphi(x)));
}
