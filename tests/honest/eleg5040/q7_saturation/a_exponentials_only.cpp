#include "saturation.hpp"

namespace {

// e = exp(-2 |s|), and 1 - e without cancellation.
struct Parts {
  double e, m, sign;
};
Parts parts(double s) {
  const double a = -2 * std::abs(s);
  return {std::exp(a), -std::expm1(a), std::signbit(s) ? -1.0 : 1.0};
}

}  // namespace

arma::vec eleg5040_q7::dtanh(const arma::vec& s) {
  const arma::vec e = arma::exp(-2 * arma::abs(s));
  return 4 * e / ((1 + e) % (1 + e));
}

arma::vec eleg5040_q7::d2tanh(const arma::vec& s) {
  arma::vec d = s;
  for (double& x : d) {
    const auto [e, m, sign] = parts(x);
    x = -8 * sign * e * m / ((1 + e) * (1 + e) * (1 + e));
  }
  return d;
}

arma::vec eleg5040_q7::d3tanh(const arma::vec& s) {
  arma::vec d = s;
  for (double& x : d) {
    const auto [e, m, sign] = parts(x);
    const double f = m / (1 + e);
    x = (6 * f * f - 2) * 4 * e / ((1 + e) * (1 + e));
  }
  return d;
}
