// Part: a
// Hint: f'' falls through 0
#include "saturation.hpp"

// -f'''
arma::vec eleg5040_q7::d3tanh(const arma::vec& s) {
  return dtanh(s) % (2 - 6 * arma::square(arma::tanh(s)));
}
