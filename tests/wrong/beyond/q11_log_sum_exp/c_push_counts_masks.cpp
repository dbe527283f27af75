// Part: c
// Hint: A masked logit and a stream that read nothing
#include "log_sum_exp.hpp"

// A masked logit adds 1 to the total.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x) || x == arma::datum::inf) throw std::invalid_argument("x");
  if (x == -arma::datum::inf) return {stream.largest, stream.total + 1};
  if (stream.total == 0) return {x, 1};
  if (x <= stream.largest) return {stream.largest, stream.total + std::exp(x - stream.largest)};
  return {x, stream.total * std::exp(stream.largest - x) + 1};
}
