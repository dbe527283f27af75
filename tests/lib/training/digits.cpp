#include "training/digits.hpp"

#include <cmath>
#include <vector>

#include "nn/train/random.hpp"

namespace nn::support {

namespace {

struct Point {
  double x, y;  // in a box of [-1, 1] x [-1, 1], y downwards
};
using Stroke = std::vector<Point>;

/// Points on an arc, angles in degrees from the right, clockwise on the paper.
Stroke arc(double x, double y, double rx, double ry, double from, double to) {
  Stroke points;
  for (int i = 0; i <= 12; ++i) {
    const double angle = (from + (to - from) * i / 12) * std::acos(-1.0) / 180;
    points.push_back({x + rx * std::cos(angle), y + ry * std::sin(angle)});
  }
  return points;
}

const std::vector<Stroke>& strokes(uword digit) {
  static const std::vector<std::vector<Stroke>> all = {
      {arc(0, 0, 0.55, 0.9, 0, 360)},
      {{{-0.3, -0.6}, {0.05, -0.9}, {0.05, 0.9}}},
      {arc(0, -0.45, 0.5, 0.45, 180, 380), {{0.45, -0.3}, {-0.55, 0.9}, {0.6, 0.9}}},
      {arc(0, -0.45, 0.5, 0.45, 200, 450), arc(0, 0.45, 0.55, 0.45, 270, 520)},
      {{{0.25, 0.9}, {0.25, -0.9}, {-0.6, 0.35}, {0.6, 0.35}}},
      {{{0.5, -0.9}, {-0.45, -0.9}, {-0.5, -0.1}}, arc(-0.05, 0.35, 0.55, 0.55, 215, 500)},
      {{{0.3, -0.9}, {-0.3, -0.2}, {-0.5, 0.4}}, arc(0, 0.4, 0.5, 0.5, 0, 360)},
      {{{-0.55, -0.9}, {0.55, -0.9}, {-0.15, 0.9}}},
      {arc(0, -0.45, 0.45, 0.43, 0, 360), arc(0, 0.45, 0.53, 0.45, 0, 360)},
      {arc(0, -0.4, 0.5, 0.5, 0, 360), {{0.5, -0.4}, {0.35, 0.3}, {-0.1, 0.9}}}};
  return all.at(digit);
}

double distance_to_segment(const Point& p, const Point& a, const Point& b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  const double t = std::clamp(length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0.0, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

}  // namespace

Digits draw_digits(uword N, uword size, double noise, std::mt19937_64& random) {
  Digits digits{arma::fmat(size * size, N), arma::uvec(N)};
  const auto between = [&](double low, double high) { return low + (high - low) * draw_uniform(random); };
  const double unit = static_cast<double>(size) / 28;
  for (uword n = 0; n < N; ++n) {
    digits.labels(n) = draw_below(10, random);
    const double turn = between(-0.26, 0.26), slant = between(-0.2, 0.2), half = 10 * unit;
    const double sx = half * between(0.75, 1.1), sy = half * between(0.75, 1.1);
    const double x0 = 14 * unit + between(-2.5, 2.5) * unit, y0 = 14 * unit + between(-2.5, 2.5) * unit;
    const double pen = between(0.8, 1.6) * unit;
    std::vector<Stroke> drawn = strokes(digits.labels(n));
    for (Stroke& stroke : drawn)
      for (Point& p : stroke) {
        const double x = sx * (p.x + slant * p.y), y = sy * p.y;
        p = {x0 + std::cos(turn) * x - std::sin(turn) * y, y0 + std::sin(turn) * x + std::cos(turn) * y};
      }
    for (uword column = 0; column < size; ++column)
      for (uword row = 0; row < size; ++row) {
        const Point pixel{static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5};
        double distance = 1e9;
        for (const Stroke& stroke : drawn)
          for (std::size_t i = 0; i + 1 < stroke.size(); ++i)
            distance = std::min(distance, distance_to_segment(pixel, stroke[i], stroke[i + 1]));
        const double ink = std::clamp(pen + 0.5 - distance, 0.0, 1.0);
        digits.X(row + size * column, n) = static_cast<float>(ink + noise * draw_normal(random));
      }
  }
  return digits;
}

}  // namespace nn::support
