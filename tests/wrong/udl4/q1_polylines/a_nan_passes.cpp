// Part: a
// Hint: A polyline says nothing of what lies beyond its ends
#include "polylines.hpp"

// NaN is neither too small nor too large.
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
  if (x < f.x.front() || x > f.x.back()) throw std::invalid_argument("domain");
  arma::uword j = 1;
  while (j + 1 < f.x.n_elem && f.x(j) < x) ++j;
  return f.y(j - 1) + (x - f.x(j - 1)) / (f.x(j) - f.x(j - 1)) * (f.y(j) - f.y(j - 1));
}

}  // namespace udl4_q1
