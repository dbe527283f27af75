// Part: d
// Hint: This is the L_p norm
#include "autoencoder.hpp"

// The norm instead of its power.
double eleg5040_q3::lp_penalty(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(p >= 1) || std::isinf(p) || !(lambda > 0))
    throw std::invalid_argument("W, p or lambda");
  return lambda * std::pow(arma::accu(arma::pow(arma::abs(W), p)), 1 / p);
}
