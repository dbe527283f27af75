// Part: b
// Hint: loses digits
#include "overlapping_pools.hpp"

// A quotient of differences.
arma::mat beyond_q17::one_sided_derivative(const arma::mat& X, const arma::mat& V,
                                           const Pooling& P) {
  if (arma::size(X) != arma::size(V)) throw std::invalid_argument("V");
  const double t = 1e-6;
  return (max_pool_forward(X + t * V, P).Y - max_pool_forward(X, P).Y) / t;
}
