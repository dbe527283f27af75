#include "log_sum_exp.hpp"

// Push by cases, merge by pushing a weighed maximum.
beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (!(x < arma::datum::inf)) throw std::invalid_argument("a logit is NaN or +inf");
  if (x == -arma::datum::inf) return stream;
  if (x > stream.largest) return {x, 1 + stream.total * std::exp(stream.largest - x)};
  return {stream.largest, stream.total + std::exp(x - stream.largest)};
}

beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  if (b.total == 0) return a;
  if (a.largest < b.largest) return merge(b, a);
  return {a.largest, a.total + b.total * std::exp(b.largest - a.largest)};
}
