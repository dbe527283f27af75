// Part: c
// Hint: -inf - (-inf) is NaN
#include "log_sum_exp.hpp"

// A masked logit at the beginning: e^{-inf - (-inf)}.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x) || x == arma::datum::inf) throw std::invalid_argument("x");
  const double m = stream.largest > x ? stream.largest : x;
  return {m, stream.total * std::exp(stream.largest - m) + std::exp(x - m)};
}
