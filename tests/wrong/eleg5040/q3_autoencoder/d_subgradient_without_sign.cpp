// Part: d
// Hint: The power belongs to |w| and the sign is extra
#include "autoencoder.hpp"

// p w^(p-1)
arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  return lambda * p * arma::pow(W, p - 1);
}
