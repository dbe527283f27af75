// Part: d
// Hint: the extremum of f''' and not of f''
#include <cmath>

#include "saturation.hpp"

// Climbs to the largest |f'''|, on a grid.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (!(std::isfinite(lo) && std::isfinite(hi) && lo < hi)) throw std::invalid_argument("interval");
  double best = lo, most = 0, before = d2(lo);
  for (int i = 1; i <= 250; ++i) {
    const double s = lo + (hi - lo) * i / 250, here = d2(s);
    if (std::abs(here - before) > most) {
      most = std::abs(here - before);
      best = s - (hi - lo) / 500;
    }
    before = here;
  }
  return best;
}
