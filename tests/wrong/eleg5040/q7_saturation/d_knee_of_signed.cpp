// Part: d
// Hint: it is |d2| that is largest
#include "saturation.hpp"

// The maximum of d2, also where d2 is negative.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (!(std::isfinite(lo) && std::isfinite(hi) && lo < hi)) throw std::invalid_argument("interval");
  while (hi - lo > 1e-8) {
    const double left = lo + (hi - lo) / 3, right = hi - (hi - lo) / 3;
    if (d2(left) < d2(right))
      lo = left;
    else
      hi = right;
  }
  return lo;
}
