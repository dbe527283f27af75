#include "saturation.hpp"

// artanh(1 / sqrt(3))
double eleg5040_q7::knee() { return std::atanh(std::sqrt(1.0 / 3)); }

// Uphill or downhill? Two neighbouring points tell, and nearly half of the interval goes.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(lo) || !std::isfinite(hi))
    throw std::invalid_argument("lo < hi");
  while (hi - lo > 4e-8) {
    const double middle = lo + (hi - lo) / 2, h = (hi - lo) / 8;
    if (std::abs(d2(middle - h)) < std::abs(d2(middle + h)))
      lo = middle - h;
    else
      hi = middle + h;
  }
  return (lo + hi) / 2;
}

double eleg5040_q7::init_std(arma::uword fan_in, double x_rms) {
  if (fan_in < 1 || !(x_rms > 0) || std::isinf(x_rms)) throw std::invalid_argument("scale");
  return knee() / std::hypot(0, std::sqrt(double(fan_in)) * x_rms);
}
