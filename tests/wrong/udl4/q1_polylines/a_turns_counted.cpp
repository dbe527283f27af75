// Part: a
// Hint: You leave out too many
#include "polylines.hpp"

// A region ends where the line turns round.
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
  arma::uword regions = 1;
  for (arma::uword j = 1; j + 1 < h.x.n_elem; ++j)
    regions += (h.y(j) > h.y(j - 1)) != (h.y(j + 1) > h.y(j));
  return regions;
}

}  // namespace udl4_q1
