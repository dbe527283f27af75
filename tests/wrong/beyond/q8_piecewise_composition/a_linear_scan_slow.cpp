// Part: a
// Fails: speed
#include "piecewise_composition.hpp"

// Right, but every point looks at all knots on its left.
arma::vec beyond_q8::evaluate(const Pwl& f, const arma::vec& xs) {
  if (xs.is_empty()) throw std::invalid_argument("xs");
  static_cast<void>(simplify(f));  // refuses what is no function
  arma::vec ys(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    arma::uword j = 0;
    while (j < f.knots.n_elem && f.knots[j] < xs[i]) ++j;
    ys[i] = f.slope[j] * xs[i] + f.intercept[j];
  }
  return ys;
}
