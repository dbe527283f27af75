#include <algorithm>
#include <cmath>

#include "residual_blocks.hpp"

using nn3_q2::Params;

namespace {

void require(bool condition) {
  if (!condition) throw std::invalid_argument("not legal");
}

}  // namespace

// The gate opens towards the side whose slope is not w1. Every sign of w1 is tried, and the block
// that comes out is compared with the target.
std::optional<Params> nn3_q2::represent(int which, const OneKnot& t) {
  require(which >= 1 && which <= 3 && t.left_slope != t.right_slope);
  require(arma::vec{t.x0, t.y0, t.left_slope, t.right_slope}.is_finite());
  for (const double side : {1.0, -1.0}) {
    const double closed = side > 0 ? t.left_slope : t.right_slope;
    const double open = side > 0 ? t.right_slope : t.left_slope;
    if (which == 1 && closed == 1 && (open - 1) * side > 0 && t.x0 == t.y0)
      return Params{open - 1, (1 - open) * t.x0, -7, 9};
    if (which == 2 && closed * side > 0)
      return Params{closed, -t.x0 * closed, (open - closed) / closed, t.y0};
    if (which == 3 && side > 0 && closed == 1 && t.x0 >= 0)
      return Params{0.5, -t.x0 / 2, 2 * (open - 1), t.y0 - t.x0};
  }
  return std::nullopt;
}

Params nn3_q2::separating_params(int i, int j) {
  require(std::min(i, j) >= 1 && std::max(i, j) <= 3 && i != j);
  if (i == 1) return {-1.5, 2, 8, 8};  // slopes -1/2 and 1
  if (i == 2) return {3, 1, -2, 5};    // slopes 3 and -3
  if (j == 1) return {2, -2, -1, 0};   // slopes 1 and -1: below the diagonal
  return {-2, 6, 0.5, 1};              // knots at 0 and 3
}

std::optional<Params> nn3_q2::trainable_identity(int which) {
  require(which >= 1 && which <= 3);
  if (which == 1) return {};
  if (which == 2) return Params{1, 5, 0, -5};
  return Params{0, 2, 0, 0};  // f1 = 2 everywhere, and w2 sees it
}

// Forward once, keeping the gates; then backward, sixteen factors at a time, in long double.
double nn3_q2::stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  require(which >= 1 && which <= 3 && std::isfinite(x));
  std::vector<std::pair<bool, bool>> gates;  // of x, of f1
  gates.reserve(stack.size());
  for (const Params& p : stack) {
    require(std::isfinite(p.w1) && std::isfinite(p.b1) && std::isfinite(p.w2) &&
            std::isfinite(p.b2));
    const bool outer = which < 3 || x > 0;
    const double f1 = p.b1 + (outer ? p.w1 * x : 0);
    gates.emplace_back(outer, f1 > 0);
    const double h = std::max(0.0, f1);
    x = which == 1 ? h + x : which == 2 ? p.b2 + p.w2 * h + f1 : p.b2 + p.w2 * h + x;
  }
  long double sum = 0, product = 1;
  for (std::size_t l = stack.size(); l-- > 0;) {
    const auto& [w1, b1, w2, b2] = stack[l];
    const double branch = gates[l].second ? (which == 1 ? 1 : w2) : 0;
    const double through = gates[l].first ? branch * w1 : 0;
    product *= through + (which == 2 ? w1 : 1);
    if (l % 16 == 0) {
      sum += std::log(std::abs(product));
      product = 1;
    }
  }
  return static_cast<double>(sum);
}
