// Part: c
// Hint: Add e^x, and take e^{new maximum} out
#include "log_sum_exp.hpp"

// e^x is added as it is, and the maximum forgotten.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x) || x == arma::datum::inf) throw std::invalid_argument("x");
  if (x == -arma::datum::inf) return stream;
  if (stream.total == 0) return {x, 1};
  const double m = stream.largest > x ? stream.largest : x;
  return {m, stream.total + std::exp(x)};
}
