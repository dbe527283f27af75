// Part: d
// Hint: Block 3 has slope 1 unless x > 0 and f1 > 0
#include <algorithm>
#include <cmath>

#include "residual_blocks.hpp"

// The relu in front of f1 is forgotten.
double nn3_q2::stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  if (which < 1 || which > 3 || !std::isfinite(x)) throw std::invalid_argument("which");
  for (const Params& p : stack)
    for (const double v : {p.w1, p.b1, p.w2, p.b2})
      if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  double total = 0;
  for (const auto& [w1, b1, w2, b2] : stack) {
    const double u = which == 3 ? std::max(0.0, x) : x, f1 = w1 * u + b1;
    double slope = 1;
    if (which == 1) slope = f1 > 0 ? 1 + w1 : 1;
    if (which == 2) slope = f1 > 0 ? w1 * (1 + w2) : w1;
    if (which == 3) slope = f1 > 0 ? 1 + w1 * w2 : 1;
    total += std::log(std::abs(slope));
    x = which == 1 ? x + std::max(0.0, f1) : (which == 2 ? f1 : x) + w2 * std::max(0.0, f1) + b2;
  }
  return total;
}
