// Part: a
// Hint: This is f itself
#include "saturation.hpp"

// Not differentiated.
arma::vec eleg5040_q7::dtanh(const arma::vec& s) { return arma::tanh(s); }
