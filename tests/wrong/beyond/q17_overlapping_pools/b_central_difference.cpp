// Part: b
// Hint: mixes the two sides of the kink
#include "overlapping_pools.hpp"

// The mean of both sides.
arma::mat beyond_q17::one_sided_derivative(const arma::mat& X, const arma::mat& V,
                                           const Pooling& P) {
  if (arma::size(X) != arma::size(V)) throw std::invalid_argument("V");
  const double t = 0x1p-12;
  return (max_pool_forward(X + t * V, P).Y - max_pool_forward(X - t * V, P).Y) / (2 * t);
}
