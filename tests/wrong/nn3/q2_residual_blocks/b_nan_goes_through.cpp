// Part: b
// Hint: This input is not legal
#include <algorithm>

#include "residual_blocks.hpp"

// Right, but a NaN among the parameters is computed with.
double nn3_q2::block(int which, const Params& p, double x) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  const double f1 = p.w1 * (which == 3 ? std::max(0.0, x) : x) + p.b1, r = std::max(0.0, f1);
  if (which == 1) return x + r;
  return (which == 2 ? f1 : x) + p.w2 * r + p.b2;
}
