// Part: a
// Hint: f'' is negative there
#include "saturation.hpp"

// A sign is lost on the way.
arma::vec eleg5040_q7::d2tanh(const arma::vec& s) { return 2 * arma::tanh(s) % dtanh(s); }
