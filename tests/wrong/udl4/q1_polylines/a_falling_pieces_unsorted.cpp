// Part: a
// Hint: Your x do not increase
#include "polylines.hpp"

// Goes through the joints of g from left to right on every piece.
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
  for (arma::uword j = 0; j < f.x.n_elem; ++j) {
    if (j > 0)
      for (const double k : g.x)
        if ((k - f.y(j - 1)) * (k - f.y(j)) < 0) {
          const double t = (k - f.y(j - 1)) / (f.y(j) - f.y(j - 1));
          x.push_back(f.x(j - 1) + t * (f.x(j) - f.x(j - 1)));
          y.push_back(evaluate(g, k));
        }
    x.push_back(f.x(j));
    y.push_back(evaluate(g, f.y(j)));
  }
  return {x, y};
}

}  // namespace udl4_q1
