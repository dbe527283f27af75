// Part: c
// Hint: A gate that never turns, or whose branch has weight 0
#include <cmath>

#include "residual_blocks.hpp"

// Block 2 with w2 = 0 is a straight line.
arma::vec nn3_q2::nondifferentiable_points(int which, const Params& p) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  for (const double v : {p.w1, p.b1, p.w2, p.b2})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  if (which == 2 && p.w1 != 0) return {-p.b1 / p.w1};
  return nn3_q2::block_pwl(which, p).knots;
}
