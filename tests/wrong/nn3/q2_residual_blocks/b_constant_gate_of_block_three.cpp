// Part: b
// Hint: its gate is open everywhere or nowhere
#include <cmath>

#include "residual_blocks.hpp"

// With w1 = 0 block 3 loses the branch.
nn::PiecewiseLinear nn3_q2::block_pwl(int which, const Params& p) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  for (const double v : {p.w1, p.b1, p.w2, p.b2})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  const auto [w1, b1, w2, b2] = p;
  if (which == 3) {
    const double branch = b1 > 0 ? w2 * b1 : 0;
    if (w1 == 0) return {{}, {1}, {b2}};
    if (w2 == 0 || (w1 < 0 && b1 <= 0)) return {{}, {1}, {branch + b2}};
    if (w1 < 0) return {{0, -b1 / w1}, {1, 1 + w1 * w2, 1}, {branch + b2, w2 * b1 + b2, b2}};
    return {{b1 < 0 ? -b1 / w1 : 0}, {1, 1 + w1 * w2}, {branch + b2, w2 * b1 + b2}};
  }
  const double low_slope = which == 1 ? 1 : w1, low = which == 1 ? 0 : b1 + b2;
  const double high_slope = which == 1 ? 1 + w1 : (1 + w2) * w1,
               high = which == 1 ? b1 : (1 + w2) * b1 + b2;
  if (w1 == 0 || (which == 2 && w2 == 0)) {
    if (b1 > 0) return {{}, {high_slope}, {high}};
    return {{}, {low_slope}, {low}};
  }
  if (w1 < 0) return {{-b1 / w1}, {high_slope, low_slope}, {high, low}};
  return {{-b1 / w1}, {low_slope, high_slope}, {low, high}};
}
