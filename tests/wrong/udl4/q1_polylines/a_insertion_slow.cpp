// Part: a
// Fails: speed
#include <algorithm>
#include <map>

#include "polylines.hpp"

// Right, but every joint is inserted at its place, and all behind it move.
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

using Vertices = std::vector<std::pair<double, double>>;
void insert(Vertices& h, std::pair<double, double> vertex) {
  h.insert(std::lower_bound(h.begin(), h.end(), vertex), vertex);
}

}  // namespace

Polyline compose(const Polyline& g, const Polyline& f) {
  require_polyline(g);
  require_polyline(f);
  Vertices h;
  if (f.y.min() < g.x.front() || f.y.max() > g.x.back()) throw std::invalid_argument("range");
  for (arma::uword j = 0; j < f.x.n_elem; ++j) insert(h, {f.x(j), evaluate(g, f.y(j))});
  for (arma::uword i = g.x.n_elem; i-- > 0;)
    for (arma::uword j = f.x.n_elem; j-- > 1;) {
      const double k = g.x(i), y0 = f.y(j - 1), y1 = f.y(j);
      if ((k - y0) * (k - y1) < 0)
        insert(h, {f.x(j - 1) + (k - y0) / (y1 - y0) * (f.x(j) - f.x(j - 1)), g.y(i)});
    }
  const std::map<double, double> all(h.begin(), h.end());
  return bends_of(all);
}

}  // namespace udl4_q1
