// Part: c
// Hint: Nothing was read
#include "log_sum_exp.hpp"

// 0 before the first logit.
double beyond_q11::value(const Stream& stream) {
  if (stream.total == 0) return 0;
  return stream.largest + std::log(stream.total);
}
