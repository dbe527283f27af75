// Part: c
// Hint: all of them share the remaining eps
#include "softmax_symmetries.hpp"

// ln((1 - eps) / eps) over the gap to the second.
double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite() || !(eps > 0 && eps < 1)) throw std::invalid_argument("input");
  const double n = double(x.n_elem), p = 1 - eps;
  const arma::vec gaps = x.max() - x.elem(arma::find(x < x.max()));
  const double k = n - double(gaps.n_elem);
  if (1 / n >= p) return 0;
  if (p >= 1 / k) throw std::invalid_argument("out of reach");
  if (gaps.is_empty()) return 0;
  return std::log(p / eps) / gaps.min();
}
