// Part: a
// Hint: This input is not legal
#include <algorithm>

#include "piecewise_composition.hpp"

// Right, but gives no values for no points.
arma::vec beyond_q8::evaluate(const Pwl& f, const arma::vec& xs) {
  static_cast<void>(simplify(f));  // refuses what is no function
  arma::vec ys(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    const auto j = std::lower_bound(f.knots.begin(), f.knots.end(), xs(i)) - f.knots.begin();
    ys(i) = f.slope(j) * xs(i) + f.intercept(j);
  }
  return ys;
}
