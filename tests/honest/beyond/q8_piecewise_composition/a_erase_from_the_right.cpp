#include "piecewise_composition.hpp"

// Takes the pieces out, the last one first.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  Pwl g = f;
  for (arma::uword j = g.knots.n_elem; j-- > 0;)
    if (g.slope(j) == g.slope(j + 1)) {
      g.knots.shed_row(j);
      g.slope.shed_row(j + 1);
      g.intercept.shed_row(j + 1);
    }
  return g;
}
