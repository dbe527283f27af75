// Part: a
// Hint: if only by 1e-12
#include "piecewise_composition.hpp"

// Slopes that differ by little count as equal.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  std::vector<double> knots, slope = {f.slope(0)}, intercept = {f.intercept(0)};
  for (arma::uword j = 1; j < f.slope.n_elem; ++j) {
    if (std::abs(f.slope(j) - slope.back()) < 1e-9) continue;
    knots.push_back(f.knots(j - 1));
    slope.push_back(f.slope(j));
    intercept.push_back(f.intercept(j));
  }
  return {arma::vec(knots), arma::vec(slope), arma::vec(intercept)};
}
