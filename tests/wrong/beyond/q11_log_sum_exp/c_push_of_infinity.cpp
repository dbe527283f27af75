// Part: c
// Hint: must throw std::invalid_argument
#include "log_sum_exp.hpp"

// +inf is taken for a logit.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x)) throw std::invalid_argument("x");
  if (x == -arma::datum::inf) return stream;
  if (stream.total == 0) return {x, 1};
  const double m = stream.largest > x ? stream.largest : x;
  return {m, stream.total * std::exp(stream.largest - m) + std::exp(x - m)};
}
