// Part: a
// Hint: the derivative of f^2 is 2 f f'
#include "saturation.hpp"

// d/ds (1 - f^2) = -2 f
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) { return -2 * arma::tanh(s); }
