// Part: a
// Hint: difference quotient
#include "saturation.hpp"

// A central difference of the second derivative.
arma::vec eleg5040_q7::d3tanh(const arma::vec& s) {
  const double h = 1e-5;
  return (d2tanh(s + h) - d2tanh(s - h)) / (2 * h);
}
