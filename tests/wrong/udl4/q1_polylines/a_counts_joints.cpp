// Part: a
// Hint: Two regions meet at each joint
#include "polylines.hpp"

// The number of vertices that bend.
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
  arma::uword joints = 0, kept = 0;
  for (arma::uword j = 1; j + 1 < h.x.n_elem; ++j) {
    const double t = (h.x(j) - h.x(kept)) / (h.x(j + 1) - h.x(kept));
    const double off = h.y(j) - h.y(kept) - t * (h.y(j + 1) - h.y(kept));
    if (std::abs(off) <= 1e-10 * arma::abs(h.y).max()) continue;
    ++joints;
    kept = j;
  }
  return joints;
}

}  // namespace udl4_q1
