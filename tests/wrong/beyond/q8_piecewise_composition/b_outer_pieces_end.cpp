// Part: b
// Hint: The first and the last piece have no end
#include <algorithm>
#include <limits>

#include "piecewise_composition.hpp"

// Looks for knots of g between the knots of f alone.
beyond_q8::Pwl beyond_q8::compose(const Pwl& g, const Pwl& f) {
  static_cast<void>(simplify(g)), static_cast<void>(simplify(f));  // refuse what is no function
  std::vector<double> knots(f.knots.begin(), f.knots.end());
  for (arma::uword j = 1; j < f.knots.n_elem; ++j) {
    if (f.slope(j) == 0) continue;
    for (const double k : g.knots) {
      const double x = (k - f.intercept(j)) / f.slope(j);
      if (f.knots(j - 1) < x && x < f.knots(j)) knots.push_back(x);
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
