// Part: a
// Hint: both factors change with s
#include "saturation.hpp"

// -2 f f''
arma::vec eleg5040_q7::d3tanh(const arma::vec& s) { return -2 * arma::tanh(s) % d2tanh(s); }
