// Part: a
// Hint: derivatives of the logistic function
#include "saturation.hpp"

// The second derivative of 1 / (1 + exp(-s)).
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  const arma::vec e = arma::exp(-arma::abs(s));
  return -arma::tanh(s / 2) % e / arma::square(1 + e);
}
