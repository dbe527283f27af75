// Part: d
// Hint: This input is not legal
#include "saturation.hpp"

// The ends in any order.
double eleg5040_q7::knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  if (lo > hi) std::swap(lo, hi);
  for (int i = 0; i < 80 && hi - lo > 1e-8; ++i) {
    const double left = lo + (hi - lo) / 3, right = hi - (hi - lo) / 3;
    if (std::abs(d2(left)) < std::abs(d2(right)))
      lo = left;
    else
      hi = right;
  }
  return lo;
}
