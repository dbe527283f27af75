#include "saturation.hpp"

namespace {

// The relative error and its derivative: a long Taylor series near 0, the definition elsewhere.
struct Bend {
  double value, slope;
};
Bend bend(double r) {
  if (r >= 0.1) {
    const double t = std::tanh(r), e = std::exp(-2 * r), d = 4 * e / ((1 + e) * (1 + e));
    return {1 - t / r, (t / r - d) / r};
  }
  const double c[] = {1.0 / 3, -2.0 / 15, 17.0 / 315, -62.0 / 2835, 1382.0 / 155925};
  Bend b{0, 0};
  double power = 1;  // r^(2 k)
  for (int k = 0; k < 5; ++k) {
    b.slope += 2 * (k + 1) * c[k] * power * r;
    power *= r * r;
    b.value += c[k] * power;
  }
  return b;
}

}  // namespace

// Newton's method from the leading term, kept inside of a bracket.
double eleg5040_q7::linear_radius(double eps) {
  if (!(eps > 0 && eps < 1)) throw std::invalid_argument("0 < eps < 1");
  double low = 0, high = 1 / (1 - eps), r = std::min(std::sqrt(3 * eps), high);
  for (int i = 0; i < 100; ++i) {
    const auto [value, slope] = bend(r);
    (value < eps ? low : high) = r;
    const double next = r - (value - eps) / slope;
    r = next > low && next < high ? next : (low + high) / 2;
  }
  return r;
}

double eleg5040_q7::max_scale(const arma::mat& W1, const arma::mat& X, double eps) {
  if (W1.is_empty() || X.is_empty() || W1.n_cols != X.n_rows) throw std::invalid_argument("shapes");
  const double r = linear_radius(eps);
  double alpha = arma::datum::inf;
  for (arma::uword n = 0; n < X.n_cols; ++n)
    for (const double z : arma::vec(W1 * X.col(n)))
      if (z != 0) alpha = std::min(alpha, r / std::abs(z));
  return alpha;
}
