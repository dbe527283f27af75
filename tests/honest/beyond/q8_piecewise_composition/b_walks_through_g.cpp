#include <algorithm>

#include "piecewise_composition.hpp"

// f is continuous: the piece of g where one piece of f ends is the one where the next begins, up to
// a knot. No search but the first.
beyond_q8::Pwl beyond_q8::compose(const Pwl& g, const Pwl& f) {
  static_cast<void>(simplify(g)), static_cast<void>(simplify(f));  // refuse what is no function
  const arma::uword K = f.knots.n_elem, M = g.knots.n_elem;
  std::vector<double> knots, slope, intercept;
  // The piece of g on which f(x) lies far to the left.
  arma::uword i = f.slope(0) > 0 ? 0 : M;
  if (f.slope(0) == 0)
    i = std::lower_bound(g.knots.begin(), g.knots.end(), f.intercept(0)) - g.knots.begin();
  for (arma::uword j = 0; j <= K; ++j) {
    const double s = f.slope(j), c = f.intercept(j);
    const double end = j < K ? s * f.knots(j) + c : 0;
    const double begin = j > 0 ? s * f.knots(j - 1) + c : 0;
    if (j > 0) {
      // A knot of g that f touches belongs to the side to which f goes on.
      if (s > 0)
        while (i < M && g.knots(i) <= begin) ++i;
      if (s < 0)
        while (i > 0 && g.knots(i - 1) >= begin) --i;
      knots.push_back(f.knots(j - 1));
    }
    slope.push_back(s * g.slope(i));
    intercept.push_back(g.intercept(i) + c * g.slope(i));
    if (s > 0)
      while (i < M && (j == K || g.knots(i) < end)) {
        knots.push_back((g.knots(i) - c) / s);
        ++i;
        slope.push_back(s * g.slope(i));
        intercept.push_back(g.intercept(i) + c * g.slope(i));
      }
    if (s < 0)
      while (i > 0 && (j == K || g.knots(i - 1) > end)) {
        --i;
        knots.push_back((g.knots(i) - c) / s);
        slope.push_back(s * g.slope(i));
        intercept.push_back(g.intercept(i) + c * g.slope(i));
      }
  }
  return simplify({arma::vec(knots), arma::vec(slope), arma::vec(intercept)});
}
