#include "log_sum_exp.hpp"

// All of it by logarithms: LSE of two values is the value of both together.
namespace {

double log_add(double a, double b) {
  const double m = a > b ? a : b;
  return m == -arma::datum::inf ? m : m + std::log(std::exp(a - m) + std::exp(b - m));
}

beyond_q11::Stream state(double m, double value) {
  if (m == -arma::datum::inf) return {m, 0};
  return {m, std::exp(value - m)};
}

}  // namespace

beyond_q11::Stream beyond_q11::push(const Stream& stream, double x) {
  if (std::isnan(x) || (std::isinf(x) && x > 0)) throw std::invalid_argument("x");
  return state(x > stream.largest ? x : stream.largest, log_add(value(stream), x));
}

beyond_q11::Stream beyond_q11::merge(const Stream& a, const Stream& b) {
  return state(b.largest > a.largest ? b.largest : a.largest, log_add(value(b), value(a)));
}

double beyond_q11::value(const Stream& stream) {
  if (stream.total == 0) return -arma::datum::inf;
  const double below = std::floor(stream.total);  // ln t = ln floor(t) + ln(1 + rest / floor(t))
  return stream.largest + (std::log(below) + std::log1p((stream.total - below) / below));
}
