// Part: a
// Hint: at s = 1 it is 0.62163
#include "saturation.hpp"

// A 2 for a 1 in the middle of the calculation.
arma::vec eleg5040_q7::d3tanh(const arma::vec& s) {
  return dtanh(s) % (6 * arma::square(arma::tanh(s)) - 4);
}
