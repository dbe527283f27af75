// Part: a
// Hint: the theorem lets you call it once per output
#include "max_pooling.hpp"

// Right numbers, by the definition.
arma::mat mfdnn4_q4::activate_and_pool(const arma::mat& X, const Pooling& P,
                                       const nn::ScalarFunction& sigma) {
  arma::mat A = X;
  A.transform([&](double x) { return sigma(x); });
  return max_pool(A, P);
}
