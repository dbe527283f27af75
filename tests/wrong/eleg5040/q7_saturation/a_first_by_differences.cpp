// Part: a
// Hint: like a difference quotient
#include "saturation.hpp"

// A central difference.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) {
  const double h = 1e-5;
  return (arma::tanh(s + h) - arma::tanh(s - h)) / (2 * h);
}
