// Part: a
// Hint: 1 - tanh(s)^2 loses its digits
#include "saturation.hpp"

// f' written as 1 - f^2.
arma::vec eleg5040_q7::d3tanh(const arma::vec& s) {
  const arma::vec q = arma::square(arma::tanh(s));
  return (1 - q) % (6 * q - 2);
}
