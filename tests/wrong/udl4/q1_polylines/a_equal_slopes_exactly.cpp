// Part: a
// Hint: The line is right, but some of your vertices
#include <map>

#include "polylines.hpp"

// Two slopes must agree to the last bit.
namespace udl4_q1 {

namespace {

void require_polyline(const Polyline& f) {
  if (f.x.n_elem < 2 || f.x.n_elem != f.y.n_elem || !f.x.is_finite() || !f.y.is_finite() ||
      !f.x.is_sorted("strictascend"))
    throw std::invalid_argument("this is no polyline");
}

}  // namespace

Polyline compose(const Polyline& g, const Polyline& f) {
  require_polyline(g);
  require_polyline(f);
  std::map<double, double> h;
  for (arma::uword j = 0; j < f.x.n_elem; ++j) h[f.x(j)] = evaluate(g, f.y(j));
  for (arma::uword j = 1; j < f.x.n_elem; ++j) {
    const double x0 = f.x(j - 1), y0 = f.y(j - 1), x1 = f.x(j), y1 = f.y(j);
    for (const double k : g.x)
      if ((k - y0) * (k - y1) < 0) h[x0 + (k - y0) / (y1 - y0) * (x1 - x0)] = evaluate(g, k);
  }
  Polyline all = {arma::vec(h.size()), arma::vec(h.size())};
  arma::uword n = 0;
  for (const auto& [x, y] : h) {
    all.x(n) = x;
    all.y(n++) = y;
  }
  std::vector<double> x = {all.x(0)}, y = {all.y(0)};
  for (arma::uword j = 1; j < n; ++j) {
    if (j + 1 < n && (all.y(j) - all.y(j - 1)) / (all.x(j) - all.x(j - 1)) ==
                         (all.y(j + 1) - all.y(j)) / (all.x(j + 1) - all.x(j)))
      continue;
    x.push_back(all.x(j));
    y.push_back(all.y(j));
  }
  return {x, y};
}

}  // namespace udl4_q1
