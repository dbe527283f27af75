#include <algorithm>
#include <cmath>

#include "residual_blocks.hpp"

using nn::PiecewiseLinear;

static void require(int which, const nn3_q2::Params& p) {
  if (which < 1 || which > 3) throw std::invalid_argument("no such block");
  if (!arma::vec{p.w1, p.b1, p.w2, p.b2}.is_finite()) throw std::invalid_argument("parameters");
}

// The cases of the piecewise linear form, one by one.
double nn3_q2::block(int which, const Params& p, double x) {
  require(which, p);
  if (!std::isfinite(x)) throw std::invalid_argument("x");
  const auto [w1, b1, w2, b2] = p;
  const bool open = w1 * (which == 3 ? std::max(x, 0.0) : x) + b1 > 0;
  switch (which) {
    case 1:
      return open ? (1 + w1) * x + b1 : x;
    case 2:
      return open ? (1 + w2) * (w1 * x + b1) + b2 : w1 * x + b1 + b2;
    default:
      return x <= 0 ? x + (open ? w2 * b1 : 0) + b2
             : open ? (1 + w1 * w2) * x + w2 * b1 + b2
                    : x + b2;
  }
}

// A sum of ramps: each turn of a gate changes the slope, and the function is known at one point.
PiecewiseLinear nn3_q2::block_pwl(int which, const Params& p) {
  require(which, p);
  const auto [w1, b1, w2, b2] = p;
  std::vector<std::pair<double, double>> turns;  // where, and by how much the slope rises
  double left = which == 2 ? w1 : 1;
  const double weight = which == 1 ? 1 : w2, turn = w1 == 0 ? 0 : -b1 / w1;
  if (which < 3) {
    if (w1 < 0) left += weight * w1;
    if (w1 * weight != 0) turns = {{turn, weight * std::abs(w1)}};
  } else if (w1 * w2 != 0) {
    const double rise = w1 * w2;
    if (b1 > 0 || (b1 == 0 && w1 > 0)) turns.push_back({0, rise});
    if (b1 * w1 < 0) turns.push_back({turn, w1 > 0 ? rise : -rise});
  }
  const arma::uword K = turns.size();
  PiecewiseLinear f{arma::vec(K), arma::vec(K + 1), arma::vec(K + 1)};
  f.slope(0) = left;
  for (arma::uword j = 0; j < K; ++j) {
    f.knots(j) = turns[j].first;
    f.slope(j + 1) = f.slope(j) + turns[j].second;
  }
  const double far_left = K > 0 ? f.knots(0) - 1 : 0;
  f.intercept(0) = nn3_q2::block(which, p, far_left) - left * far_left;
  for (arma::uword j = 0; j < K; ++j)
    f.intercept(j + 1) = f.intercept(j) - turns[j].second * f.knots(j);
  return f;
}

// Sort the points, then walk along knots and points together.
arma::vec nn3_q2::eval_pwl(const PiecewiseLinear& f, const arma::vec& xs) {
  if (f.slope.n_elem != f.knots.n_elem + 1 || f.intercept.n_elem != f.slope.n_elem)
    throw std::invalid_argument("lengths");
  if (xs.is_empty()) throw std::invalid_argument("no points");
  for (arma::uword j = 1; j < f.knots.n_elem; ++j)
    if (f.knots[j] <= f.knots[j - 1]) throw std::invalid_argument("knots");
  std::vector<std::pair<double, arma::uword>> points(xs.n_elem);
  for (arma::uword i = 0; i < xs.n_elem; ++i) points[i] = {xs[i], i};
  std::sort(points.begin(), points.end());
  arma::vec ys(xs.n_elem);
  arma::uword piece = 0;
  for (const auto& [x, i] : points) {
    while (piece < f.knots.n_elem && f.knots[piece] <= x) ++piece;
    ys[i] = f.slope[piece] * x + f.intercept[piece];
  }
  return ys;
}
