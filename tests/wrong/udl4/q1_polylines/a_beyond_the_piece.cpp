// Part: a
// Hint: A vertex of yours is none
#include <map>

#include "polylines.hpp"

// A line of f meets a joint of g, perhaps beyond the piece.
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
  for (arma::uword j = 0; j < f.x.n_elem; ++j) h[f.x(j)] = evaluate(g, f.y(j));
  for (arma::uword j = 1; j < f.x.n_elem; ++j)
    for (arma::uword i = 0; i < g.x.n_elem; ++i) {
      if (f.y(j) == f.y(j - 1)) continue;
      const double x = f.x(j) + (g.x(i) - f.y(j)) * ((f.x(j) - f.x(j - 1)) / (f.y(j) - f.y(j - 1)));
      if (x > f.x.front() && x < f.x.back()) h[x] = g.y(i);
    }
  return bends_of(h);
}

}  // namespace udl4_q1
