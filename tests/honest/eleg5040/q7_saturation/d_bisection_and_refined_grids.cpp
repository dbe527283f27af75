#include "saturation.hpp"

// f''' = 0 by bisection: 6 tanh^2 - 2 rises.
double eleg5040_q7::knee() {
  double low = 0, high = 1;
  for (int i = 0; i < 60; ++i) {
    const double s = (low + high) / 2, t = std::tanh(s);
    (3 * t * t < 1 ? low : high) = s;
  }
  return low;
}

// Eleven points, then eleven points between the neighbours of the best one, and so on.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (!(lo < hi) || !std::isfinite(hi - lo)) throw std::invalid_argument("lo < hi");
  while (hi - lo > 1e-7) {
    const arma::vec s = arma::vec(arma::linspace(lo, hi, 13)).subvec(1, 11);
    arma::vec y = s;
    y.transform([&](double x) { return std::abs(d2(x)); });
    const double best = s(y.index_max()), step = s(1) - s(0);
    lo = best - step;
    hi = best + step;
  }
  return lo + (hi - lo) / 2;
}

double eleg5040_q7::init_std(arma::uword fan_in, double x_rms) {
  if (fan_in < 1 || !(x_rms > 0 && x_rms < arma::datum::inf)) throw std::invalid_argument("scale");
  const double variance = knee() * knee() / x_rms / x_rms / double(fan_in);
  return std::sqrt(variance);
}
