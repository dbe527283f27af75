// Part: a
// Hint: leaves the range of a double
#include "saturation.hpp"

// The square of cosh(s) overflows from s = 356 on, where f'(s) is still a double.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) { return 1 / arma::square(arma::cosh(s)); }
