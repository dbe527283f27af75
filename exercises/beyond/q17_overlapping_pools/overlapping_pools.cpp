#include "overlapping_pools.hpp"

namespace beyond_q17 {

Pooled max_pool_forward(const arma::mat& X, const Pooling& pooling) {
  gradus::todo(X, pooling);  // TODO part a
}

arma::mat max_pool_backward(const arma::umat& winner, const arma::mat& dY, arma::uword H,
                            arma::uword W) {
  gradus::todo(winner, dY, H, W);  // TODO part b
}

arma::mat one_sided_derivative(const arma::mat& X, const arma::mat& V, const Pooling& pooling) {
  gradus::todo(X, V, pooling);  // TODO part b
}

Pooled sliding_max_pool(const arma::mat& X, const Pooling& pooling) {
  gradus::todo(X, pooling);  // TODO part c
}

}  // namespace beyond_q17
