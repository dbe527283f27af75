// Part: b
// Hint: Left of knots(0) piece 0 counts
#include <algorithm>

#include "residual_blocks.hpp"

// The piece before the right one.
arma::vec nn3_q2::eval_pwl(const nn::PiecewiseLinear& f, const arma::vec& xs) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem ||
      xs.is_empty() || !f.knots.is_sorted("strictascend"))
    throw std::invalid_argument("shape");
  arma::vec ys(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) {
    auto piece = std::upper_bound(f.knots.begin(), f.knots.end(), xs(i)) - f.knots.begin();
    if (piece > 0) --piece;
    ys(i) = f.slope(piece) * xs(i) + f.intercept(piece);
  }
  return ys;
}
