// Part: c
// Hint: With b1 < 0 block 3 is differentiable at 0
#include <cmath>

#include "residual_blocks.hpp"

arma::vec nn3_q2::nondifferentiable_points(int which, const Params& p) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  for (const double v : {p.w1, p.b1, p.w2, p.b2})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  const double turn = -p.b1 / p.w1;
  if (p.w1 == 0 || (which > 1 && p.w2 == 0)) return {};
  if (which < 3) return {turn};
  if (p.w1 < 0 && p.b1 <= 0) return {};
  if (turn == 0) return {0};
  if (turn < 0) return {0};
  return {0, turn};
}
