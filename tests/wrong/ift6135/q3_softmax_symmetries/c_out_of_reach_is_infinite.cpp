// Part: c
// Hint: Two equal maxima have at most 1/2 each
#include "softmax_symmetries.hpp"

// inf where no scale is enough.
double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite() || !(eps > 0 && eps < 1)) throw std::invalid_argument("input");
  const double n = double(x.n_elem), p = 1 - eps;
  const arma::vec gaps = x.max() - x.elem(arma::find(x < x.max()));
  const double k = n - double(gaps.n_elem);
  if (1 / n >= p) return 0;
  if (p >= 1 / k) return arma::datum::inf;
  double low = 0, high = 1;
  while (!(arma::accu(arma::exp(-high * gaps)) <= (eps - (k - 1) * p) / p) && high < 1e300)
    high *= 2;
  for (int i = 0; i < 200; ++i) {
    const double c = low + (high - low) / 2;
    (arma::accu(arma::exp(-c * gaps)) <= (eps - (k - 1) * p) / p ? high : low) = c;
  }
  return high;
}
