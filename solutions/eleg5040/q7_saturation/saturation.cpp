#include "saturation.hpp"

namespace eleg5040_q7 {

namespace {

void require(bool condition, const char* sentence) {
  if (!condition) throw std::invalid_argument(sentence);
}

void require_product(const arma::mat& W1, const arma::mat& X) {
  require(!W1.is_empty() && !X.is_empty(), "W1 and X must not be empty");
  require(W1.n_cols == X.n_rows, "W1 must have one column for each row of X");
}

arma::vec entry_by_entry(arma::vec s, double (*f)(double)) { return s.transform(f); }

// f' = 1 / cosh(s)^2 = 4 e / (1 + e)^2 with e = exp(-2|s|): e <= 1, so nothing overflows, and only
// positive numbers are added, so nothing cancels.
double slope(double s) {
  const double e = std::exp(-2 * std::abs(s));
  return 4 * e / ((1 + e) * (1 + e));
}

}  // namespace

arma::vec dtanh(const arma::vec& s) { return entry_by_entry(s, slope); }

arma::vec d2tanh(const arma::vec& s) {
  return entry_by_entry(s, [](double x) { return -2 * std::tanh(x) * slope(x); });
}

arma::vec d3tanh(const arma::vec& s) {
  return entry_by_entry(s, [](double x) {
    const double t = std::tanh(x);
    return slope(x) * (6 * t * t - 2);
  });
}

namespace {

// The relative error 1 - tanh(r)/r. For small r that is 1 minus almost 1. There the fraction
// tanh(r) = r (15 + r^2) / (15 + 6 r^2), right up to r^6, leaves nothing to subtract.
double bend(double r) {
  const double q = r * r;
  return r > 0.01 ? 1 - std::tanh(r) / r : 5 * q / (15 + 6 * q);
}

}  // namespace

// bend rises from 0 to 1, and bend(r) > 1 - 1/r: the solution lies below 1 / (1 - eps). Bisection,
// until no double is left between the ends.
double linear_radius(double eps) {
  require(eps > 0 && eps < 1, "eps must lie between 0 and 1");
  double low = 0, high = 1 / (1 - eps);
  for (;;) {
    const double middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    (bend(middle) < eps ? low : high) = middle;
  }
}

// The largest pre-activation is the first to leave [-r, r].
double max_scale(const arma::mat& W1, const arma::mat& X, double eps) {
  require_product(W1, X);
  return linear_radius(eps) / arma::abs(W1 * X).max();
}

// Any order of multiplication gives W_L ... W_1. Beginning at the narrow end, each product is that
// of a slim matrix: with one output or one input O(L n^2), from the wide end O(L n^3).
arma::mat collapse(const std::vector<arma::mat>& weights) {
  require(!weights.empty(), "there must be a layer");
  for (std::size_t l = 0; l < weights.size(); ++l) {
    require(!weights[l].is_empty(), "a matrix is empty");
    require(l == 0 || weights[l].n_cols == weights[l - 1].n_rows, "two layers do not fit");
  }
  arma::mat product;
  if (weights.back().n_rows < weights.front().n_cols) {
    product = weights.back();
    for (std::size_t l = weights.size() - 1; l-- > 0;) product = product * weights[l];
  } else {
    product = weights.front();
    for (std::size_t l = 1; l < weights.size(); ++l) product = weights[l] * product;
  }
  return product;
}

// 1 / cosh(s)^2 = tau, so sinh(s)^2 = 1/tau - 1. Near tau = 1 that is a small number with all its
// digits, while cosh(s) = 1 + (something small) has lost them.
double saturation_threshold(double tau) {
  require(tau > 0 && tau <= 1, "tau must be positive and at most 1");
  return std::asinh(std::sqrt((1 - tau) / tau));
}

// The smallest pre-activation is the last to be saturated. If it is 0, it never is (tau < 1).
double saturating_scale(const arma::mat& W1, const arma::mat& X, double tau) {
  require_product(W1, X);
  const double s = saturation_threshold(tau);
  return s == 0 ? 0 : s / arma::abs(W1 * X).min();
}

// f'(z) <= tau means |z| >= s: one comparison for each entry instead of one tanh.
double saturated_fraction(const arma::mat& W1, const arma::mat& X, double tau) {
  require_product(W1, X);
  const double s = saturation_threshold(tau);
  const arma::mat Z = W1 * X;
  arma::uword saturated = 0;
  for (const double z : Z) saturated += std::abs(z) >= s;
  return static_cast<double>(saturated) / static_cast<double>(Z.n_elem);
}

// f''' = f' (6 tanh^2 - 2) = 0 at tanh(s) = 1 / sqrt(3), and artanh(x) = ln((1 + x) / (1 - x)) / 2.
double knee() { return std::log(2 + std::sqrt(3.0)) / 2; }

// Golden section: two points inside; the top of the hill does not lie beyond the lower one. The
// ratio is such that one of the two can stay, so each step needs one call. 60 of them leave 3e-13
// of the interval.
double knee_of(const nn::ScalarFunction& d2, double lo, double hi) {
  require(std::isfinite(lo) && std::isfinite(hi) && lo < hi, "lo must be less than hi");
  const double golden = (std::sqrt(5.0) - 1) / 2;
  double left = hi - golden * (hi - lo), right = lo + golden * (hi - lo);
  double at_left = std::abs(d2(left)), at_right = std::abs(d2(right));
  for (int step = 0; step < 60; ++step)
    if (at_left < at_right) {
      lo = left;
      left = right;
      at_left = at_right;
      right = lo + golden * (hi - lo);
      at_right = std::abs(d2(right));
    } else {
      hi = right;
      right = left;
      at_right = at_left;
      left = hi - golden * (hi - lo);
      at_left = std::abs(d2(left));
    }
  return (lo + hi) / 2;
}

// Variances add: the sum of w_i x_i has the mean square sigma^2 (x_1^2 + x_2^2 + ...) = sigma^2
// fan_in x_rms^2.
double init_std(arma::uword fan_in, double x_rms) {
  require(fan_in > 0, "fan_in must be positive");
  require(x_rms > 0 && std::isfinite(x_rms), "x_rms must be positive and finite");
  return knee() / (std::sqrt(static_cast<double>(fan_in)) * x_rms);
}

}  // namespace eleg5040_q7
