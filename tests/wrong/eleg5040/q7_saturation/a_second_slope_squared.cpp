// Part: a
// Hint: at s = 1 it is -0.63970
#include "saturation.hpp"

// -2 f f'^2
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  return -2 * arma::tanh(s) % arma::square(dtanh(s));
}
