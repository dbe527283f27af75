// Part: d
// Hint: Block 1 satisfies y >= x for all x
#include <cmath>

#include "residual_blocks.hpp"

// Block 1 only asks whether the right slope is positive: 1/2 is, but there y < x.
std::optional<nn3_q2::Params> nn3_q2::represent(int which, const OneKnot& t) {
  if (which < 1 || which > 3 || t.left_slope == t.right_slope) throw std::invalid_argument("which");
  for (const double v : {t.x0, t.y0, t.left_slope, t.right_slope})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  const auto [x0, y0, left, right] = t;
  if (which == 1) {
    if (x0 != y0 || !((left == 1 && right > 0) || (right == 1 && left < 1))) return std::nullopt;
    const double w1 = left == 1 ? right - 1 : left - 1;
    return Params{w1, -w1 * x0, 0, 0};
  }
  if (which == 2) {
    if (left > 0) return Params{left, -left * x0, right / left - 1, y0};
    if (right < 0) return Params{right, -right * x0, left / right - 1, y0};
    return std::nullopt;
  }
  if (left != 1 || x0 < 0) return std::nullopt;
  return Params{1, -x0, right - 1, y0 - x0};
}
