// Part: b
// Hint: The slopes on both sides of one of your knots are equal
#include <algorithm>
#include <cmath>

#include "residual_blocks.hpp"

// Block 3 with both candidates as knots, whether the slope changes there or not.
nn::PiecewiseLinear nn3_q2::block_pwl(int which, const Params& p) {
  if (which < 1 || which > 3) throw std::invalid_argument("which");
  for (const double v : {p.w1, p.b1, p.w2, p.b2})
    if (!std::isfinite(v)) throw std::invalid_argument("not finite");
  if (which < 3) throw std::logic_error("left out");
  const auto [w1, b1, w2, b2] = p;
  std::vector<double> turns = {0};
  if (w1 != 0 && b1 != 0) turns.push_back(-b1 / w1);
  std::sort(turns.begin(), turns.end());
  nn::PiecewiseLinear f{arma::vec(turns), arma::vec(turns.size() + 1), arma::vec(turns.size() + 1)};
  for (std::size_t j = 0; j <= turns.size(); ++j) {
    const double x = j == 0              ? turns[0] - 1
                     : j == turns.size() ? turns[j - 1] + 1
                                         : (turns[j - 1] + turns[j]) / 2;
    const bool open = w1 * std::max(x, 0.0) + b1 > 0;
    f.slope(j) = 1 + (x > 0 && open ? w1 * w2 : 0);
    f.intercept(j) = (open ? w2 * b1 : 0) + b2;
  }
  return f;
}
