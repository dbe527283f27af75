#include <algorithm>
#include <limits>

#include "piecewise_composition.hpp"

// All knots first, in any order; sorted, each line is found from a point on it.
beyond_q8::Pwl beyond_q8::compose(const Pwl& g, const Pwl& f) {
  static_cast<void>(simplify(g)), static_cast<void>(simplify(f));  // refuse what is no function
  const double inf = std::numeric_limits<double>::infinity();
  std::vector<double> knots(f.knots.begin(), f.knots.end());
  for (arma::uword j = 0; j < f.slope.n_elem; ++j) {
    const double s = f.slope(j), c = f.intercept(j);
    if (s == 0) continue;
    const double u = s * (j > 0 ? f.knots(j - 1) : -inf) + c,
                 v = s * (j < f.knots.n_elem ? f.knots(j) : inf) + c;
    const auto first = std::upper_bound(g.knots.begin(), g.knots.end(), std::min(u, v));
    const auto last = std::lower_bound(first, g.knots.end(), std::max(u, v));
    for (auto k = first; k < last; ++k) knots.push_back((*k - c) / s);
  }
  std::sort(knots.begin(), knots.end());
  const arma::uword n = knots.size();
  Pwl h = {arma::vec(knots), arma::vec(n + 1), arma::vec(n + 1)};
  for (arma::uword i = 0; i <= n; ++i) {
    const double x = n == 0   ? 0
                     : i == 0 ? knots[0] - 1
                     : i == n ? knots[n - 1] + 1
                              : (knots[i - 1] + knots[i]) / 2;
    const auto p = std::lower_bound(f.knots.begin(), f.knots.end(), x) - f.knots.begin();
    const double y = f.slope(p) * x + f.intercept(p);
    const auto q = std::lower_bound(g.knots.begin(), g.knots.end(), y) - g.knots.begin();
    h.slope(i) = g.slope(q) * f.slope(p);
    h.intercept(i) = g.slope(q) * f.intercept(p) + g.intercept(q);
  }
  return simplify(h);
}
