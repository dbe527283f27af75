// Part: d
// Hint: Take moduli first
#include "autoencoder.hpp"

// sum w^p
double eleg5040_q3::lp_penalty(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  return lambda * arma::accu(arma::pow(W, p));
}
