// Part: d
// Hint: This input is not legal
#include "autoencoder.hpp"

// Any p.
double eleg5040_q3::lp_penalty(const arma::mat& W, double p, double lambda) {
  if (W.is_empty() || !(lambda > 0)) throw std::invalid_argument("W or lambda");
  return lambda * arma::accu(arma::pow(arma::abs(W), p));
}
