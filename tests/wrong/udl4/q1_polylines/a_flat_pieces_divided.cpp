// Part: a
// Hint: On a flat piece f(x) is one number
#include "polylines.hpp"

// Divides by the rise of a flat piece that is as high as a joint of g is far right.
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
  std::vector<double> x, y;
  const auto add = [&](double at, double height) {
    while (x.size() > 1) {
      const double t = (x.back() - x[x.size() - 2]) / (at - x[x.size() - 2]);
      const double off = y.back() - y[y.size() - 2] - t * (height - y[y.size() - 2]);
      if (!(std::abs(off) <= 1e-10 * arma::abs(g.y).max())) break;
      x.pop_back();
      y.pop_back();
    }
    x.push_back(at);
    y.push_back(height);
  };
  for (arma::uword j = 0; j < f.x.n_elem; ++j) {
    for (arma::uword n = 0; j > 0 && n < g.x.n_elem; ++n) {
      const arma::uword i = f.y(j) < f.y(j - 1) ? g.x.n_elem - 1 - n : n;
      const double t = (g.x(i) - f.y(j - 1)) / (f.y(j) - f.y(j - 1));
      if (t <= 0 || t >= 1) continue;
      add(f.x(j - 1) + t * (f.x(j) - f.x(j - 1)), g.y(i));
    }
    add(f.x(j), evaluate(g, f.y(j)));
  }
  return {x, y};
}

}  // namespace udl4_q1
