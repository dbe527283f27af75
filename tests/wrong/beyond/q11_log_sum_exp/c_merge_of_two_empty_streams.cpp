// Part: c
// Hint: -inf - (-inf) is NaN
#include <algorithm>

#include "log_sum_exp.hpp"

// Nobody read anything.
beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  const double m = std::max(a.largest, b.largest);
  return {m, a.total * std::exp(a.largest - m) + b.total * std::exp(b.largest - m)};
}
