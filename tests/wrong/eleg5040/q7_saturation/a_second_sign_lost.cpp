// Part: a
// Hint: positive for s < 0
#include "saturation.hpp"

// Even instead of odd.
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  return -2 * arma::tanh(arma::abs(s)) % dtanh(s);
}
