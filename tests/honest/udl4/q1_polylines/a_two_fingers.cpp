#include "polylines.hpp"

// One finger on f, one on g: both move together, and g's turns round where f does. A vertex is
// written over as soon as the next one shows that it does not bend.
namespace udl4_q1 {

namespace {

void check(const Polyline& f) {
  bool good = f.x.n_elem > 1 && f.x.n_elem == f.y.n_elem;
  for (arma::uword j = 0; good && j < f.x.n_elem; ++j)
    good = std::isfinite(f.x(j)) && std::isfinite(f.y(j)) && (j == 0 || f.x(j) > f.x(j - 1));
  if (!good) throw std::invalid_argument("this is no polyline");
}

}  // namespace

Polyline compose(const Polyline& g, const Polyline& f) {
  check(g);
  check(f);
  for (const double y : f.y)
    if (y < g.x.front() || y > g.x.back()) throw std::invalid_argument("f leaves the domain of g");
  arma::uword i = 1;  // the finger on g: f(x) is in [g.x(i - 1), g.x(i)]
  while (g.x(i) < f.y(0)) ++i;
  std::vector<double> x, y;
  const auto add_at_height = [&](double at, double height) {
    const double s = (g.y(i) - g.y(i - 1)) / (g.x(i) - g.x(i - 1));
    x.push_back(at);
    y.push_back(g.y(i - 1) + s * (height - g.x(i - 1)));
  };
  add_at_height(f.x(0), f.y(0));
  for (arma::uword j = 1; j < f.x.n_elem; ++j) {
    const double width = f.x(j) - f.x(j - 1), rise = f.y(j) - f.y(j - 1);
    const auto add_joint = [&](arma::uword joint) {
      if (g.x(joint) == f.y(j - 1)) return;
      x.push_back(f.x(j - 1) + (g.x(joint) - f.y(j - 1)) * width / rise);
      y.push_back(g.y(joint));
    };
    for (; g.x(i) < f.y(j); ++i) add_joint(i);
    for (; g.x(i - 1) > f.y(j); --i) add_joint(i - 1);
    add_at_height(f.x(j), f.y(j));
  }
  double largest = 0;
  for (const double each : y) largest = std::max(largest, std::abs(each));
  arma::uword n = 2;
  for (arma::uword j = 2; j < x.size(); ++j) {
    const double x0 = x[n - 2], y0 = y[n - 2], w = x[j] - x0;
    const double chord = (y0 * (x[j] - x[n - 1]) + y[j] * (x[n - 1] - x0)) / w;
    if (std::abs(y[n - 1] - chord) <= 1e-10 * largest) --n;
    x[n] = x[j];
    y[n] = y[j];
    ++n;
  }
  x.resize(n);
  y.resize(n);
  return {x, y};
}

}  // namespace udl4_q1
