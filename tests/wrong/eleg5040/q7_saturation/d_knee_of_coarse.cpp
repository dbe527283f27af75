// Part: d
// Hint: but not its top to 1e-6
#include "saturation.hpp"

// The best of 299 points.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (!(std::isfinite(lo) && std::isfinite(hi) && lo < hi)) throw std::invalid_argument("interval");
  double best = lo, most = 0;
  for (int i = 1; i < 300; ++i) {
    const double s = lo + (hi - lo) * i / 300, y = std::abs(d2(s));
    if (y > most) {
      most = y;
      best = s;
    }
  }
  return best;
}
