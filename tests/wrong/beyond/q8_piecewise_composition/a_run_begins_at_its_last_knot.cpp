// Part: a
// Hint: a run of equal slopes begins at its first knot
#include "piecewise_composition.hpp"

// The knots behind those that are to go.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  std::vector<double> knots, slope, intercept;
  for (arma::uword j = 0; j < f.slope.n_elem; ++j) {
    if (!slope.empty() && f.slope(j) == slope.back()) {
      if (!knots.empty()) knots.back() = f.knots(j - 1);
      continue;
    }
    if (j > 0) knots.push_back(f.knots(j - 1));
    slope.push_back(f.slope(j));
    intercept.push_back(f.intercept(j));
  }
  return {arma::vec(knots), arma::vec(slope), arma::vec(intercept)};
}
