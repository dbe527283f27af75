// Part: c
// Hint: The stream with the smaller maximum counts too
#include "log_sum_exp.hpp"

// Only one of the streams survives.
beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  if (a.total == 0) return b;
  if (b.total == 0) return a;
  return a.largest > b.largest ? a : b;
}
