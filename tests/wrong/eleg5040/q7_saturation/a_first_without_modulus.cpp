// Part: a
// Hint: Overflow
#include "saturation.hpp"

// Right for s > 0; for s = -400 the exponential overflows.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) {
  const arma::vec e = arma::exp(-2 * s);
  return 4 * e / arma::square(1 + e);
}
