// Part: a
// Hint: f' is positive
#include "saturation.hpp"

// tanh^2 - 1, without its cancellation.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) {
  const arma::vec e = arma::exp(-2 * arma::abs(s));
  return -4 * e / arma::square(1 + e);
}
