// Part: a
// Hint: Comparisons with NaN are false
#include "max_pooling.hpp"

// A NaN is replaced by -inf before pooling.
arma::mat mfdnn4_q4::activate_and_pool(const arma::mat& X, const Pooling& P,
                                       const nn::ScalarFunction& sigma) {
  arma::mat clean = X;
  clean.replace(arma::datum::nan, -arma::datum::inf);
  arma::mat Y = max_pool(clean, P);
  Y.transform([&](double x) { return sigma(x); });
  return Y;
}
