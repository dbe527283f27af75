// Part: a
// Hint: 1 - tanh(s)^2 loses its digits
#include "saturation.hpp"

// The textbook form: it cancels.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) { return 1 - arma::square(arma::tanh(s)); }
