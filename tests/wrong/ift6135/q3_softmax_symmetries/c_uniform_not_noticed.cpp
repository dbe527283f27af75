// Part: c
// Hint: At c = 0 every class has 1/n
#include "softmax_symmetries.hpp"

// A bound that may be negative.
double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite() || !(eps > 0 && eps < 1)) throw std::invalid_argument("input");
  const double n = double(x.n_elem), p = 1 - eps;
  const arma::vec gaps = x.max() - x.elem(arma::find(x < x.max()));
  const double k = n - double(gaps.n_elem);
  if (p >= 1 / k && 1 / n < p) throw std::invalid_argument("out of reach");
  if (gaps.is_empty()) return 1e-3;
  double low = 1e-12, high = 1;
  while (!(arma::accu(arma::exp(-high * gaps)) <= (eps - (k - 1) * p) / p) && high < 1e300)
    high *= 2;
  for (int i = 0; i < 200; ++i) {
    const double c = low + (high - low) / 2;
    (arma::accu(arma::exp(-c * gaps)) <= (eps - (k - 1) * p) / p ? high : low) = c;
  }
  return high;
}
