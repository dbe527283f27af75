// Part: a
// Hint: Between two vertices f is a straight line
#include "polylines.hpp"

// The height of the vertex on the left.
namespace udl4_q1 {

namespace {

void require_polyline(const Polyline& f) {
  if (f.x.n_elem < 2 || f.x.n_elem != f.y.n_elem || !f.x.is_finite() || !f.y.is_finite() ||
      !f.x.is_sorted("strictascend"))
    throw std::invalid_argument("this is no polyline");
}

}  // namespace

double evaluate(const Polyline& f, double x) {
  require_polyline(f);
  if (!(x >= f.x.front() && x <= f.x.back())) throw std::invalid_argument("domain");
  arma::uword j = 0;
  while (j + 1 < f.x.n_elem && f.x(j + 1) <= x) ++j;
  return f.y(j);
}

}  // namespace udl4_q1
