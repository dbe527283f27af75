// Part: c
// Hint: Measured from a larger maximum
#include <algorithm>

#include "log_sum_exp.hpp"

// The totals are added as they are.
beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  if (a.total == 0) return b;
  if (b.total == 0) return a;
  return {std::max(a.largest, b.largest), a.total + b.total};
}
