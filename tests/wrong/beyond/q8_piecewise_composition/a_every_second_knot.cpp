// Part: a
// Hint: has a new neighbour
#include "piecewise_composition.hpp"

// Compares pieces in pairs: after one that is dropped the next one always stays.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  std::vector<double> knots, slope = {f.slope(0)}, intercept = {f.intercept(0)};
  for (arma::uword j = 1; j < f.slope.n_elem; ++j) {
    if (f.slope(j) == f.slope(j - 1) && ++j == f.slope.n_elem) break;
    knots.push_back(f.knots(j - 1));
    slope.push_back(f.slope(j));
    intercept.push_back(f.intercept(j));
  }
  return {arma::vec(knots), arma::vec(slope), arma::vec(intercept)};
}
