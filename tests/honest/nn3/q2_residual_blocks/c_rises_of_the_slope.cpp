#include <cmath>

#include "residual_blocks.hpp"

namespace {

// A piecewise linear function up to a constant: its slope at the far left, and where it rises.
struct Rises {
  double leftmost;
  std::vector<std::pair<double, double>> at;  // place, rise: not 0, from left to right
};

Rises rises(int which, const nn3_q2::Params& p) {
  if (which < 1 || which > 3) throw std::invalid_argument("no such block");
  for (const double each : {p.w1, p.b1, p.w2, p.b2})
    if (!std::isfinite(each)) throw std::invalid_argument("parameter");
  const double weight = which == 1 ? 1 : p.w2, rise = weight * std::abs(p.w1);
  const double turn = rise != 0 ? -p.b1 / p.w1 : 0;
  if (which < 3) {
    const double skip = which == 1 ? 1 : p.w1;
    Rises r{p.w1 < 0 ? skip + weight * p.w1 : skip, {}};
    if (rise != 0) r.at.emplace_back(turn, rise);
    return r;
  }
  Rises r{1, {}};
  if (rise == 0) return r;
  // Right of 0 the branch is that of block 2 without its skip; left of 0 it is constant.
  const bool open_beside_zero = p.b1 > 0 || (p.b1 == 0 && p.w1 > 0);
  if (open_beside_zero) r.at.emplace_back(0, weight * p.w1);
  if (turn > 0) r.at.emplace_back(turn, rise);
  return r;
}

}  // namespace

nn3_q2::Derivative nn3_q2::block_derivative(int which, const Params& p, double x) {
  if (!std::isfinite(x)) throw std::invalid_argument("x");
  const Rises r = rises(which, p);
  double left = r.leftmost, right = r.leftmost;
  for (const auto& [place, rise] : r.at) {
    if (place < x) left += rise;
    if (place <= x) right += rise;
  }
  return {left, right, left == right};
}

arma::vec nn3_q2::nondifferentiable_points(int which, const Params& p) {
  const Rises r = rises(which, p);
  arma::vec places(r.at.size());
  for (arma::uword j = 0; j < places.n_elem; ++j) places(j) = r.at[j].first;
  return places;
}
