// Part: a
// Hint: Some vertices lie on the straight line between their neighbours
#include "polylines.hpp"

// No tolerance for rounding.
namespace udl4_q1 {

namespace {

void require_polyline(const Polyline& f) {
  if (f.x.n_elem < 2 || f.x.n_elem != f.y.n_elem || !f.x.is_finite() || !f.y.is_finite() ||
      !f.x.is_sorted("strictascend"))
    throw std::invalid_argument("this is no polyline");
}

}  // namespace

arma::uword region_count(const Polyline& h) {
  require_polyline(h);
  arma::uword regions = 1, kept = 0;
  for (arma::uword j = 1; j + 1 < h.x.n_elem; ++j) {
    const double t = (h.x(j) - h.x(kept)) / (h.x(j + 1) - h.x(kept));
    const double off = h.y(j) - h.y(kept) - t * (h.y(j + 1) - h.y(kept));
    if (std::abs(off) <= 0) continue;
    ++regions;
    kept = j;
  }
  return regions;
}

}  // namespace udl4_q1
