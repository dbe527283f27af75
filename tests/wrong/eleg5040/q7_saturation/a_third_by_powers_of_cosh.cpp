// Part: a
// Hint: Overflow
#include "saturation.hpp"

// (4 sinh^2 - 2) / cosh^4, of which both parts overflow.
arma::vec eleg5040_q7::d3tanh(const arma::vec& s) {
  return (4 * arma::square(arma::sinh(s)) - 2) / arma::pow(arma::cosh(s), 4);
}
