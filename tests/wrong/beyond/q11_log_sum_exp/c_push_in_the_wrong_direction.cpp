// Part: c
// Hint: A larger maximum makes the old terms smaller
#include "log_sum_exp.hpp"

// Rescaled by e^{new - old}.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x) || x == arma::datum::inf) throw std::invalid_argument("x");
  if (x == -arma::datum::inf) return stream;
  if (stream.total == 0) return {x, 1};
  if (x <= stream.largest) return {stream.largest, stream.total + std::exp(x - stream.largest)};
  return {x, stream.total * std::exp(x - stream.largest) + 1};
}
