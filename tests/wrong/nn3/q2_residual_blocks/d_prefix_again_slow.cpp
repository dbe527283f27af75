// Part: d
// Fails: speed
#include <algorithm>
#include <cmath>

#include "residual_blocks.hpp"

// Right, but the input of block l is computed from x again for every l.
double nn3_q2::stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  if (which < 1 || which > 3 || !std::isfinite(x)) throw std::invalid_argument("which");
  for (const Params& p : stack)
    for (const double v : {p.w1, p.b1, p.w2, p.b2})
      if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  double total = 0;
  for (std::size_t l = 0; l < stack.size(); ++l) {
    double in = x;
    for (std::size_t k = 0; k <= l; ++k) {
      const auto& [w1, b1, w2, b2] = stack[k];
      const double u = which == 3 ? std::max(0.0, in) : in, f1 = w1 * u + b1;
      if (k == l) {
        if (which == 1) total += std::log(std::abs(f1 > 0 ? 1 + w1 : 1));
        if (which == 2) total += std::log(std::abs(f1 > 0 ? w1 * (1 + w2) : w1));
        if (which == 3) total += std::log(std::abs(in > 0 && f1 > 0 ? 1 + w1 * w2 : 1));
      }
      in = which == 1 ? in + std::max(0.0, f1)
                      : (which == 2 ? f1 : in) + w2 * std::max(0.0, f1) + b2;
    }
  }
  return total;
}
