// Part: a
// Hint: sigma is still to be applied
#include "max_pooling.hpp"

// The pooled pixels.
arma::mat mfdnn4_q4::activate_and_pool(const arma::mat& X, const Pooling& P,
                                       const nn::ScalarFunction& sigma) {
  static_cast<void>(sigma);
  return max_pool(X, P);
}
