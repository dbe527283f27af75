// Part: e
// Hint: phi is an integral of phi'
#include "heaviside.hpp"

// Reads what is given.
double ift6135_q1::heaviside_derivative(const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  return dphi(arma::vec{0})(0);
}
