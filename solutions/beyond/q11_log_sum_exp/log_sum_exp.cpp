#include "log_sum_exp.hpp"

#include <algorithm>
#include <limits>

namespace beyond_q11 {

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

// Throws unless x is a vector of logits; -inf if all are masked.
double largest_of(const arma::vec& x) {
  if (x.is_empty()) throw std::invalid_argument("there must be a logit");
  if (x.has_nan()) throw std::invalid_argument("a logit is NaN");
  const double largest = x.max();
  if (largest == inf) throw std::invalid_argument("a logit is +inf");
  return largest;
}

// x - max x: no exponential of these overflows, and one of them is 1.
arma::vec shifted(const arma::vec& x) {
  const double largest = largest_of(x);
  if (largest == -inf) throw std::invalid_argument("all logits are masked");
  return x - largest;
}

// e^{x - largest}; what is masked weighs nothing, also where both are -inf.
double weight(double x, double largest) { return x == -inf ? 0 : std::exp(x - largest); }

}  // namespace

// On paper log(accu(exp(x))). With m = max x the sum is e^m times a number from 1 to n, and the
// logarithm of e^m is m.
double log_sum_exp(const arma::vec& x) {
  const double m = largest_of(x);
  if (m == -inf) return -inf;
  return m + std::log(arma::accu(arma::exp(x - m)));
}

// dLSE/dx_i = e^{x_i} / sum_k e^{x_k}: the softmax.
arma::vec log_sum_exp_gradient(const arma::vec& x) {
  const arma::vec e = arma::exp(shifted(x));
  return e / arma::accu(e);
}

// ln(e^{x_i} / sum_k e^{x_k}) = x_i - LSE(x): no quotient is formed, so none can become 0.
arma::vec log_probabilities(const arma::vec& x) {
  const arma::vec d = shifted(x);
  return d - std::log(arma::accu(arma::exp(d)));
}

// e^{x - new} = e^{x - old} e^{old - new}: one factor moves a whole sum to the new maximum. No
// factor is above 1, so nothing overflows.
Stream push(const Stream& stream, double x) {
  if (std::isnan(x) || x == inf) throw std::invalid_argument("a logit is NaN or +inf");
  const double m = std::max(stream.largest, x);
  return {m, stream.total * weight(stream.largest, m) + weight(x, m)};
}

Stream merge(const Stream& a, const Stream& b) {
  const double m = std::max(a.largest, b.largest);
  return {m, a.total * weight(a.largest, m) + b.total * weight(b.largest, m)};
}

// Also where nothing was read: -inf + ln 0 = -inf.
double value(const Stream& stream) { return stream.largest + std::log(stream.total); }

}  // namespace beyond_q11
