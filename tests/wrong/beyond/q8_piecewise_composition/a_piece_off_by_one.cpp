// Part: a
// Hint: Left of knots(0) piece 0 counts
#include <algorithm>

#include "piecewise_composition.hpp"

// Piece j is taken to begin at knot j.
arma::vec beyond_q8::evaluate(const Pwl& f, const arma::vec& xs) {
  if (xs.is_empty()) throw std::invalid_argument("xs");
  static_cast<void>(simplify(f));  // refuses what is no function
  arma::vec ys(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    const auto below = std::lower_bound(f.knots.begin(), f.knots.end(), xs(i)) - f.knots.begin();
    const auto j = std::max<long>(0, below - 1);
    ys(i) = f.slope(j) * xs(i) + f.intercept(j);
  }
  return ys;
}
