// Part: c
// Hint: A smaller c is enough
#include "softmax_symmetries.hpp"

// Doubles until it is enough.
double ift6135_q3::sharpening_scale(const arma::vec& x, double eps) {
  if (x.is_empty() || !x.is_finite() || !(eps > 0 && eps < 1)) throw std::invalid_argument("input");
  const double n = double(x.n_elem), p = 1 - eps;
  const arma::vec gaps = x.max() - x.elem(arma::find(x < x.max()));
  const double k = n - double(gaps.n_elem);
  if (1 / n >= p) return 0;
  if (p >= 1 / k) throw std::invalid_argument("out of reach");
  double c = 0x1p-60;
  while (!(arma::accu(arma::exp(-c * gaps)) <= (eps - (k - 1) * p) / p)) c *= 2;
  return c;
}
