// Part: b
// Hint: in the wrong places
#include <algorithm>
#include <limits>

#include "piecewise_composition.hpp"

// Walks up through g on each piece, and sorts the knots in the end: their pieces stay behind.
beyond_q8::Pwl beyond_q8::compose(const Pwl& g, const Pwl& f) {
  static_cast<void>(simplify(g)), static_cast<void>(simplify(f));  // refuse what is no function
  const double inf = std::numeric_limits<double>::infinity();
  std::vector<double> knots, slope, intercept;
  const auto add = [&](double from, double s, double c) {
    if (!slope.empty() && s == slope.back()) return;
    if (!slope.empty()) knots.push_back(from);
    slope.push_back(s);
    intercept.push_back(c);
  };
  for (arma::uword j = 0; j < f.slope.n_elem; ++j) {
    const double s = f.slope(j), c = f.intercept(j);
    const double left = j > 0 ? f.knots(j - 1) : -inf;
    const double right = j < f.knots.n_elem ? f.knots(j) : inf;
    const double low = s == 0 ? c : std::min(s * left + c, s * right + c),
                 high = s == 0 ? c : std::max(s * left + c, s * right + c);
    const auto first = std::upper_bound(g.knots.begin(), g.knots.end(), low) - g.knots.begin();
    const auto last = std::lower_bound(g.knots.begin(), g.knots.end(), high) - g.knots.begin();
    add(left, g.slope(first) * s, g.slope(first) * c + g.intercept(first));
    for (auto i = first; i < last; ++i)
      add((g.knots(i) - c) / s, g.slope(i + 1) * s, g.slope(i + 1) * c + g.intercept(i + 1));
  }
  std::sort(knots.begin(), knots.end());
  return {arma::vec(knots), arma::vec(slope), arma::vec(intercept)};
}
