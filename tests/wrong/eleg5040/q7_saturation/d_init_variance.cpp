// Part: d
// Hint: Asked is the standard deviation
#include "saturation.hpp"

// The variance.
double eleg5040_q7::init_std(arma::uword fan_in, double x_rms) {
  if (fan_in == 0 || !(x_rms > 0) || !std::isfinite(x_rms)) throw std::invalid_argument("scale");
  return knee() * knee() / (double(fan_in) * x_rms * x_rms);
}
