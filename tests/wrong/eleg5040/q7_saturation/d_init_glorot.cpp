// Part: d
// Hint: rule for unit inputs
#include "saturation.hpp"

// Glorot's rule, with as many outputs as inputs.
double eleg5040_q7::init_std(arma::uword fan_in, double x_rms) {
  if (fan_in == 0 || !(x_rms > 0) || !std::isfinite(x_rms)) throw std::invalid_argument("scale");
  return std::sqrt(2.0 / double(fan_in + fan_in));
}
