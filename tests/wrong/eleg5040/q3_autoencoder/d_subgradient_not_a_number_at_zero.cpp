// Part: d
// Hint: At w = 0 the answer is 0
#include "autoencoder.hpp"

// p |w|^(p-2) w
arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  return lambda * p * arma::pow(arma::abs(W), p - 2) % W;
}
