// Part: c
// Hint: each has a gap of its own
#include "softmax_symmetries.hpp"

// As if all competitors were as near as the second.
double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite() || !(eps > 0 && eps < 1)) throw std::invalid_argument("input");
  const double n = double(x.n_elem), p = 1 - eps;
  const arma::vec gaps = x.max() - x.elem(arma::find(x < x.max()));
  const double k = n - double(gaps.n_elem);
  if (1 / n >= p) return 0;
  if (p >= 1 / k) throw std::invalid_argument("out of reach");
  if (k > 1) return std::log((n - k) / (eps - (k - 1) * p) * p) / gaps.min();
  return std::log((n - 1) * p / eps) / gaps.min();
}
