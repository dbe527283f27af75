// Part: a
// Hint: Overflow
#include "saturation.hpp"

// Right on paper.
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  const arma::vec up = arma::exp(2 * s), down = arma::exp(-2 * s);
  return -8 * (up - down) / arma::square(up + 2 + down);
}
