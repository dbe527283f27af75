#include <cmath>

#include "residual_blocks.hpp"

using nn3_q2::Params;

// Block 2 by w1 < 0 wherever that works; block 3 with another scale of w1, w2.
std::optional<Params> nn3_q2::represent(int which, const OneKnot& target) {
  const auto [x0, y0, sl, sr] = target;
  if (which < 1 || which > 3 || sl == sr) throw std::invalid_argument("which");
  if (!arma::vec{x0, y0, sl, sr}.is_finite()) throw std::invalid_argument("not finite");
  if (which == 1) {
    if (std::min(sl, sr) > 1 || std::max(sl, sr) < 1 || x0 != y0) return {};
    const double w1 = sl == 1 ? sr - 1 : sl - 1;
    const bool closed_is_identity = sl == 1 ? w1 > 0 : sr == 1 && w1 < 0;
    if (!closed_is_identity) return {};
    return Params{w1, -w1 * y0, 17, -3};
  }
  if (which == 2) {
    if (sr < 0) return Params{sr, -sr * x0, (sl - sr) / sr, y0};
    if (sl > 0) return Params{sl, -sl * x0, (sr - sl) / sl, y0};
    return {};
  }
  if (sl != 1 || x0 < 0) return {};
  return Params{3, -3 * x0, (sr - 1) / 3, y0 - x0};
}

Params nn3_q2::separating_params(int i, int j) {
  if (i < 1 || i > 3 || j < 1 || j > 3 || i == j) throw std::invalid_argument("blocks");
  if (i == 1) return {-5, 7, 3, 3};    // slopes -4 and 1
  if (i == 2) return {-0.5, 1, 0, 2};  // a falling line
  if (j == 1) return {0, 0, 0, -4};    // x - 4 < x
  return {-3, 1, 1, 0};
}

std::optional<Params> nn3_q2::trainable_identity(int which) {
  if (which == 1) return std::nullopt;
  if (which == 2) return Params{1, 0.3, 0, -0.3};
  if (which == 3) return Params{1, -4, 0, 0};  // learns from x > 4 only
  throw std::invalid_argument("which");
}

// The product itself, with its exponent kept apart.
double nn3_q2::stack_log_abs_derivative(int which, const std::vector<Params>& stack, double x) {
  if (which < 1 || which > 3 || !std::isfinite(x)) throw std::invalid_argument("which");
  for (const Params& p : stack)
    if (!std::isfinite(p.w1) || !std::isfinite(p.b1) || !std::isfinite(p.w2) ||
        !std::isfinite(p.b2))
      throw std::invalid_argument("not finite");
  double product = 1;
  long exponent = 0;
  for (const auto& [w1, b1, w2, b2] : stack) {
    const double u = which == 3 && x < 0 ? 0 : x, f1 = u * w1 + b1;
    const bool open = f1 > 0;
    if (which == 1) {
      if (open) product *= w1 + 1;
      x = open ? (1 + w1) * x + b1 : x;
    } else if (which == 2) {
      product *= open ? w1 + w1 * w2 : w1;
      x = open ? (1 + w2) * f1 + b2 : f1 + b2;
    } else {
      if (open && x > 0) product *= 1 + w1 * w2;
      x += (open ? w2 * f1 : 0) + b2;
    }
    int shift = 0;
    product = std::frexp(product, &shift);
    exponent += shift;
  }
  return std::log(std::abs(product)) + static_cast<double>(exponent) * std::log(2.0);
}
