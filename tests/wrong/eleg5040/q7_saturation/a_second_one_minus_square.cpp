// Part: a
// Hint: 1 - tanh(s)^2 loses its digits
#include "saturation.hpp"

// -2 f (1 - f^2)
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  const arma::vec t = arma::tanh(s);
  return -2 * t % (1 - t % t);
}
