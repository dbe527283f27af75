#include "piecewise_composition.hpp"

// By hand, and from the height at the last knot: f(k) + slope (x - k).
arma::vec beyond_q8::evaluate(const Pwl& f, const arma::vec& xs) {
  if (xs.is_empty()) throw std::invalid_argument("xs");
  static_cast<void>(simplify(f));  // refuses what is no function
  arma::vec ys(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    arma::uword low = 0, high = f.knots.n_elem;
    while (low < high) {
      const arma::uword middle = (low + high) / 2;
      if (f.knots(middle) <= xs(i))
        low = middle + 1;
      else
        high = middle;
    }
    const double k = low > 0 ? f.knots(low - 1) : 0;
    ys(i) = f.slope(low) * k + f.intercept(low) + f.slope(low) * (xs(i) - k);
  }
  return ys;
}
