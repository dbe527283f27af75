// Part: d
// Hint: need weights half as large
#include "saturation.hpp"

// Forgets the size of the inputs.
double eleg5040_q7::init_std(arma::uword fan_in, double x_rms) {
  if (fan_in == 0 || !(x_rms > 0) || !std::isfinite(x_rms)) throw std::invalid_argument("scale");
  return knee() / std::sqrt(double(fan_in));
}
