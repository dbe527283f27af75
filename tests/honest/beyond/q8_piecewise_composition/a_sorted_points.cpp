#include "piecewise_composition.hpp"

// Points in increasing order, once along the knots.
arma::vec beyond_q8::evaluate(const Pwl& f, const arma::vec& xs) {
  if (xs.is_empty()) throw std::invalid_argument("xs");
  static_cast<void>(simplify(f));  // refuses what is no function
  const arma::uvec order = arma::sort_index(xs);
  arma::vec ys(xs.n_elem);
  arma::uword j = 0;
  for (const arma::uword i : order) {
    while (j < f.knots.n_elem && f.knots(j) <= xs(i)) ++j;
    ys(i) = f.slope(j) * xs(i) + f.intercept(j);
  }
  return ys;
}
