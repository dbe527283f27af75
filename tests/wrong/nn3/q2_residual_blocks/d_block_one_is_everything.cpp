// Part: d
// Hint: Block 1 satisfies y >= x for all x
#include <cmath>

#include "residual_blocks.hpp"

// As published: block 1 can be whatever the others can be.
std::optional<nn3_q2::Params> nn3_q2::represent(int which, const OneKnot& t) {
  if (which < 1 || which > 3 || t.left_slope == t.right_slope) throw std::invalid_argument("which");
  for (const double v : {t.x0, t.y0, t.left_slope, t.right_slope})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  const auto [x0, y0, left, right] = t;
  if (which == 1) return Params{right - left, (left - right) * x0, 0, 0};
  if (which == 2) {
    if (left > 0) return Params{left, -left * x0, right / left - 1, y0};
    if (right < 0) return Params{right, -right * x0, left / right - 1, y0};
    return std::nullopt;
  }
  if (left != 1 || x0 < 0) return std::nullopt;
  return Params{1, -x0, right - 1, y0 - x0};
}
