// Part: a
// Hint: n vertices have n - 1 lines between them
#include "polylines.hpp"

// The number of vertices.
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
  return h.x.n_elem;
}

}  // namespace udl4_q1
