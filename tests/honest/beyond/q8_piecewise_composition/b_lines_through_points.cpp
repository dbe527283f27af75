#include <algorithm>
#include <limits>

#include "piecewise_composition.hpp"

// Knots as usual, but in their order; slopes and intercepts from the values at two points of each
// piece.
beyond_q8::Pwl beyond_q8::compose(const Pwl& g, const Pwl& f) {
  static_cast<void>(simplify(g)), static_cast<void>(simplify(f));  // refuse what is no function
  const double inf = std::numeric_limits<double>::infinity();
  std::vector<double> knots;
  for (arma::uword j = 0; j < f.slope.n_elem; ++j) {
    const double s = f.slope(j);
    const double left = j > 0 ? f.knots(j - 1) : -inf;
    const double right = j < f.knots.n_elem ? f.knots(j) : inf;
    if (j > 0) knots.push_back(left);
    if (s == 0) continue;
    // From the end that lies on the piece, if there is one.
    const double at = j > 0 ? left : j < f.knots.n_elem ? right : 0;
    const double height = s * at + f.intercept(j);
    const double u = j > 0 ? height : -s * inf, v = s * right + f.intercept(j);
    const auto first = std::upper_bound(g.knots.begin(), g.knots.end(), std::min(u, v));
    const auto last = std::lower_bound(first, g.knots.end(), std::max(u, v));
    if (s > 0)
      for (auto k = first; k != last; ++k) knots.push_back(at + (*k - height) / s);
    else
      for (auto k = last; k != first;) knots.push_back(at + (*--k - height) / s);
  }
  const arma::uword n = knots.size();
  Pwl h = {arma::vec(knots), arma::vec(n + 1), arma::vec(n + 1)};
  arma::uword p = 0;
  for (arma::uword i = 0; i <= n; ++i) {
    while (i > 0 && p < f.knots.n_elem && f.knots(p) <= knots[i - 1]) ++p;
    const double x = n == 0   ? 0
                     : i == 0 ? knots[0] - 1
                     : i == n ? knots[n - 1] + 1
                              : (knots[i - 1] + knots[i]) / 2;
    const double y = f.slope(p) * x + f.intercept(p);
    const auto q = std::upper_bound(g.knots.begin(), g.knots.end(), y) - g.knots.begin();
    h.slope(i) = f.slope(p) * g.slope(q);
    h.intercept(i) = f.intercept(p) * g.slope(q) + g.intercept(q);
  }
  return simplify(h);
}
