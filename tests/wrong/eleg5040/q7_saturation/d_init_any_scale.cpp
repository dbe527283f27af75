// Part: d
// Hint: This input is not legal
#include "saturation.hpp"

// Infinite or negative without a word.
double eleg5040_q7::init_std(arma::uword fan_in, double x_rms) {
  return knee() / (std::sqrt(double(fan_in)) * x_rms);
}
