// Part: d
// Hint: The derivative of |w|^p has a factor p
#include "autoencoder.hpp"

arma::mat eleg5040_q3::lp_subgradient(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  return lambda * arma::sign(W) % arma::pow(arma::abs(W), p - 1);
}
