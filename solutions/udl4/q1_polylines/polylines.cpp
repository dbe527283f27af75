#include "polylines.hpp"

#include <algorithm>

namespace udl4_q1 {

namespace {

void require_legal(const Polyline& f) {
  if (f.x.n_elem != f.y.n_elem) throw std::invalid_argument("every vertex needs an x and a y");
  if (f.x.n_elem < 2) throw std::invalid_argument("a polyline needs two vertices");
  if (!f.x.is_finite() || !f.y.is_finite()) throw std::invalid_argument("vertices must be finite");
  if (!f.x.is_sorted("strictascend"))
    throw std::invalid_argument("the x of a polyline must be strictly increasing");
}

// The height at x of the straight line from (x0, y0) to (x1, y1).
double on_line(double x0, double y0, double x1, double y1, double x) {
  return y0 + (x - x0) / (x1 - x0) * (y1 - y0);
}

// f(x) for an x of the domain: on the piece that ends at the first inner vertex beyond x, or at the
// last vertex of all.
double height(const Polyline& f, double x) {
  const arma::uword j = std::upper_bound(f.x.begin(), f.x.end() - 1, x) - f.x.begin();
  return on_line(f.x(j - 1), f.y(j - 1), f.x(j), f.y(j), x);
}

// Leaves out the vertices that do not bend. Vertices 0 ... kept - 1 are those of the answer so far.
Polyline without_straight_vertices(Polyline h) {
  const double tolerance = 1e-10 * arma::abs(h.y).max();
  const arma::uword last = h.x.n_elem - 1;
  arma::uword kept = 1;
  for (arma::uword j = 1; j <= last; ++j) {
    const auto off_line = [&] {
      const arma::uword i = kept - 1, k = j + 1;
      return std::abs(h.y(j) - on_line(h.x(i), h.y(i), h.x(k), h.y(k), h.x(j)));
    };
    if (j < last && off_line() <= tolerance) continue;
    h.x(kept) = h.x(j);
    h.y(kept) = h.y(j);
    ++kept;
  }
  return {h.x.head(kept), h.y.head(kept)};
}

}  // namespace

double evaluate(const Polyline& f, double x) {
  require_legal(f);
  if (!(x >= f.x.front() && x <= f.x.back()))
    throw std::invalid_argument("x must be in the domain of f");
  return height(f, x);
}

// g(f(x)) can bend where f does, and where f(x) is a joint of g. On one piece of f the joints of g
// between the heights of its ends are met one after the other: from left to right where f rises,
// from right to left where it falls. They are neighbours, so only the first has to be looked up.
Polyline compose(const Polyline& g, const Polyline& f) {
  require_legal(g);
  require_legal(f);
  if (f.y.min() < g.x.front() || f.y.max() > g.x.back())
    throw std::invalid_argument("f takes values outside of the domain of g");
  std::vector<double> x = {f.x.front()}, y = {height(g, f.y.front())};
  for (arma::uword j = 1; j < f.x.n_elem; ++j) {
    const double from = f.y(j - 1), to = f.y(j);
    const auto first = std::upper_bound(g.x.begin(), g.x.end(), std::min(from, to)),
               end = std::lower_bound(g.x.begin(), g.x.end(), std::max(from, to));
    for (std::ptrdiff_t k = 0; k < end - first; ++k) {  // end < first if f stays on a joint of g
      const arma::uword i = (from < to ? first + k : end - 1 - k) - g.x.begin();
      x.push_back(on_line(from, f.x(j - 1), to, f.x(j), g.x(i)));
      y.push_back(g.y(i));
    }
    x.push_back(f.x(j));
    y.push_back(height(g, to));
  }
  return without_straight_vertices({arma::vec(x), arma::vec(y)});
}

arma::uword region_count(const Polyline& h) {
  require_legal(h);
  return without_straight_vertices(h).x.n_elem - 1;
}

}  // namespace udl4_q1
