#include <algorithm>

#include "polylines.hpp"

// All candidates in a heap of points, sorted afterwards; then each is looked up on its own. What
// does not bend is told by the slopes.
namespace udl4_q1 {

namespace {

double looked_up(const Polyline& f, double x) {
  arma::uword j = std::lower_bound(f.x.begin(), f.x.end(), x) - f.x.begin();
  if (j == 0) j = 1;
  const double t = (x - f.x(j - 1)) / (f.x(j) - f.x(j - 1));
  return (1 - t) * f.y(j - 1) + t * f.y(j);
}

void require(bool good, const char* sentence) {
  if (!good) throw std::invalid_argument(sentence);
}

void require_polyline(const Polyline& f) {
  require(f.x.n_elem >= 2 && f.y.n_elem == f.x.n_elem, "sizes");
  require(f.x.is_finite() && f.y.is_finite(), "finite");
  for (arma::uword j = 1; j < f.x.n_elem; ++j) require(f.x(j - 1) < f.x(j), "order");
}

}  // namespace

Polyline compose(const Polyline& g, const Polyline& f) {
  require_polyline(g);
  require_polyline(f);
  require(g.x.front() <= f.y.min() && f.y.max() <= g.x.back(), "range");
  struct Point {
    double x, y;
  };
  std::vector<Point> all;
  for (arma::uword j = 0; j < f.x.n_elem; ++j) all.push_back({f.x(j), f.y(j)});
  for (arma::uword j = 1; j < f.x.n_elem; ++j) {
    const double y0 = f.y(j - 1), y1 = f.y(j);
    const double low = std::min(y0, y1), high = std::max(y0, y1);
    for (auto k = std::upper_bound(g.x.begin(), g.x.end(), low); k != g.x.end() && *k < high; ++k) {
      const double t = (*k - y0) / (y1 - y0);
      all.push_back({(1 - t) * f.x(j - 1) + t * f.x(j), *k});
    }
  }
  std::sort(all.begin(), all.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
  for (Point& p : all) p.y = looked_up(g, p.y);
  double A = 0;
  for (const Point& p : all) A = std::max(A, std::abs(p.y));
  std::vector<double> x = {all[0].x}, y = {all[0].y};
  for (std::size_t i = 1; i + 1 < all.size(); ++i) {
    const Point &a = all[i - 1], &b = all[i], &c = all[i + 1];
    const double before = (b.y - a.y) / (b.x - a.x), after = (c.y - b.y) / (c.x - b.x);
    if (std::abs(after - before) <= 1e-10 * A * (1 / (b.x - a.x) + 1 / (c.x - b.x))) continue;
    x.push_back(b.x);
    y.push_back(b.y);
  }
  x.push_back(all.back().x);
  y.push_back(all.back().y);
  return {x, y};
}

}  // namespace udl4_q1
