// Part: a
// Hint: has a new neighbour
#include "piecewise_composition.hpp"

// Of two equal slopes the first knot goes, but with the piece behind it.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  Pwl g = f;
  for (arma::uword j = 1; j < g.slope.n_elem;) {
    if (g.slope(j) == g.slope(j - 1) && j + 1 < g.slope.n_elem) {
      g.knots.shed_row(j - 1);
      g.slope.shed_row(j + 1);
      g.intercept.shed_row(j + 1);
    } else {
      ++j;
    }
  }
  return g;
}
