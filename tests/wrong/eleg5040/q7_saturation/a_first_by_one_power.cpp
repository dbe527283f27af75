// Part: a
// Hint: at s = 1 it is 0.41997
#include "saturation.hpp"

// 1 / cosh without its square.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) { return 1 / arma::cosh(s); }
