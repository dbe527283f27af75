// Part: c
// Fails: speed
#include "overlapping_pools.hpp"

// Right, and part a's answer: every window visits all of its pixels.
beyond_q17::Pooled beyond_q17::sliding_max_pool(const arma::mat& X, const Pooling& P) {
  return max_pool_forward(X, P);
}
