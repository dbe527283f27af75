// Part: d
// Hint: knee of the logistic function
#include "saturation.hpp"

// For 1 / (1 + exp(-s)).
double eleg5040_q7::knee() { return std::log(2 + std::sqrt(3.0)); }
