// Part: e
// Hint: hand all points over in one vector
#include "heaviside.hpp"

// Right, with a call for every single point.
double ift6135_q1::heaviside_derivative(const Function& dphi, double A) {
  if (!(A > 0) || std::isinf(A)) throw std::invalid_argument("A");
  const int n = 1000;
  const double h = A / n;
  double sum = dphi(arma::vec{0})(0);
  for (int i = 1; i < n; ++i) sum += (i % 2 == 0 ? 2 : 4) * dphi(arma::vec{i * h})(0);
  return -sum * h / 3;
}
