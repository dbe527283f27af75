// Part: b
// Hint: f is the first to see x
#include <algorithm>
#include <limits>

#include "piecewise_composition.hpp"

// f(g(x)).
beyond_q8::Pwl beyond_q8::compose(const Pwl& f, const Pwl& g) {
  static_cast<void>(simplify(g)), static_cast<void>(simplify(f));  // refuse what is no function
  const double inf = std::numeric_limits<double>::infinity();
  std::vector<double> knots(f.knots.begin(), f.knots.end());
  for (arma::uword j = 0; j < f.slope.n_elem; ++j) {
    if (f.slope(j) == 0) continue;
    const double left = j > 0 ? f.knots(j - 1) : -inf;
    const double right = j < f.knots.n_elem ? f.knots(j) : inf;
    for (const double k : g.knots) {
      const double x = (k - f.intercept(j)) / f.slope(j);
      if (left < x && x < right) knots.push_back(x);
    }
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
