// Part: c
// Hint: if it stays behind
#include "log_sum_exp.hpp"

// All is measured from the maximum of the first stream.
beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  if (a.total == 0) return b;
  if (b.total == 0) return a;
  return {a.largest, a.total + b.total * std::exp(b.largest - a.largest)};
}
