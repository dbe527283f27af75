// Part: a
// Hint: has a new neighbour
#include "piecewise_composition.hpp"

// The function as it came.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  return f;
}
