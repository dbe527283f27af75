#include "piecewise_composition.hpp"

// Armadillo finds the pieces that stay.
beyond_q8::Pwl beyond_q8::simplify(const Pwl& f) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      !f.knots.is_finite() || !f.slope.is_finite() || !f.intercept.is_finite() ||
      (f.knots.n_elem > 1 && arma::diff(f.knots).min() <= 0))
    throw std::invalid_argument("f");
  const arma::uvec bends = arma::find(arma::diff(f.slope) != 0);
  const arma::uvec pieces = arma::join_cols(arma::uvec(1), bends + 1);
  return {f.knots.elem(bends), f.slope.elem(pieces), f.intercept.elem(pieces)};
}
