// Part: a
// Hint: This is f(g(x))
#include <map>

#include "polylines.hpp"

// x -> f(g(x)).
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

}  // namespace

Polyline compose(const Polyline& g, const Polyline& f) {
  require_polyline(g);
  require_polyline(f);
  std::map<double, double> h;
  for (arma::uword j = 0; j < g.x.n_elem; ++j) h[g.x(j)] = evaluate(f, g.y(j));
  for (arma::uword j = 1; j < g.x.n_elem; ++j) {
    const double x0 = g.x(j - 1), y0 = g.y(j - 1), x1 = g.x(j), y1 = g.y(j);
    for (const double k : f.x)
      if ((k - y0) * (k - y1) < 0) h[x0 + (k - y0) / (y1 - y0) * (x1 - x0)] = evaluate(f, k);
  }
  return bends_of(h);
}

}  // namespace udl4_q1
