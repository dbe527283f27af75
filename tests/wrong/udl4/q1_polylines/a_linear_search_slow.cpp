// Part: a
// Fails: speed
#include <map>

#include "polylines.hpp"

// Right, but g is searched from its beginning for every vertex.
namespace udl4_q1 {

namespace {

void require_polyline(const Polyline& f) {
  if (f.x.n_elem < 2 || f.x.n_elem != f.y.n_elem || !f.x.is_finite() || !f.y.is_finite() ||
      !f.x.is_sorted("strictascend"))
    throw std::invalid_argument("this is no polyline");
}

Polyline bends_of(const std::map<double, double>& h) {
  double A = 0;
  for (const auto& [x, y] : h) A = std::max(A, std::abs(y));
  std::vector<double> x, y;
  for (auto b = h.begin(); b != h.end(); ++b) {
    const auto c = std::next(b);
    if (!x.empty() && c != h.end()) {
      const double t = (b->first - x.back()) / (c->first - x.back());
      if (std::abs(b->second - y.back() - t * (c->second - y.back())) <= 1e-10 * A) continue;
    }
    x.push_back(b->first);
    y.push_back(b->second);
  }
  return {x, y};
}

double slowly(const Polyline& f, double x) {
  arma::uword j = 1;
  while (j + 1 < f.x.n_elem && f.x(j) < x) ++j;
  return f.y(j - 1) + (x - f.x(j - 1)) / (f.x(j) - f.x(j - 1)) * (f.y(j) - f.y(j - 1));
}

}  // namespace

Polyline compose(const Polyline& g, const Polyline& f) {
  require_polyline(g);
  require_polyline(f);
  std::map<double, double> h;
  if (f.y.min() < g.x.front() || f.y.max() > g.x.back()) throw std::invalid_argument("range");
  for (arma::uword j = 0; j < f.x.n_elem; ++j) h[f.x(j)] = slowly(g, f.y(j));
  for (arma::uword j = 1; j < f.x.n_elem; ++j) {
    const double x0 = f.x(j - 1), y0 = f.y(j - 1), x1 = f.x(j), y1 = f.y(j);
    for (const double k : g.x)
      if ((k - y0) * (k - y1) < 0) {
        const double x = x0 + (k - y0) / (y1 - y0) * (x1 - x0);
        h[x] = slowly(g, slowly(f, x));
      }
  }
  return bends_of(h);
}

}  // namespace udl4_q1
