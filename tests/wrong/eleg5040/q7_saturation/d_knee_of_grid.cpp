// Part: d
// Hint: A grid of n points narrows the interval by n once
#include "saturation.hpp"

// A million calls.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (!(std::isfinite(lo) && std::isfinite(hi) && lo < hi)) throw std::invalid_argument("interval");
  for (int round = 0; round < 5; ++round) {
    double best = lo, most = 0;
    const double step = (hi - lo) / 100;
    for (int i = 1; i < 100; ++i)
      if (const double y = std::abs(d2(lo + i * step)); y > most) {
        most = y;
        best = lo + i * step;
      }
    lo = best - step;
    hi = best + step;
  }
  return (lo + hi) / 2;
}
