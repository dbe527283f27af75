// Part: c
// Hint: Comparisons with NaN are false
#include "log_sum_exp.hpp"

// Only what exceeds every number is rejected.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (x > 1.7976931348623157e308) throw std::invalid_argument("x");
  if (x == -arma::datum::inf) return stream;
  if (stream.total == 0) return {x, 1};
  const double m = stream.largest > x ? stream.largest : x;
  return {m, stream.total * std::exp(stream.largest - m) + std::exp(x - m)};
}
