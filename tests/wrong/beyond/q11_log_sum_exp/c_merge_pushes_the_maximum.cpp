// Part: c
// Hint: Add the two sums
#include "log_sum_exp.hpp"

// Of the second stream only the largest logit is read.
beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  if (a.total == 0) return b;
  if (b.total == 0) return a;
  return push(a, b.largest);
}
