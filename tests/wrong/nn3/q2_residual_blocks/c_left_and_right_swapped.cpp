// Part: c
// Hint: Compare with (y(x) - y(x - h)) / h
#include <cmath>
#include <utility>

#include "residual_blocks.hpp"

// The closed side is taken for the left one, also for w1 < 0.
nn3_q2::Derivative nn3_q2::block_derivative(int which, const Params& p, double x) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  for (const double v : {p.w1, p.b1, p.w2, p.b2, x})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  const nn::PiecewiseLinear f = nn3_q2::block_pwl(which, p);
  arma::uword left = 0;
  while (left < f.knots.n_elem && f.knots(left) < x) ++left;
  const arma::uword right = left < f.knots.n_elem && f.knots(left) == x ? left + 1 : left;
  Derivative d{f.slope(left), f.slope(right), left == right};
  if (p.w1 < 0) std::swap(d.left, d.right);
  return d;
}
