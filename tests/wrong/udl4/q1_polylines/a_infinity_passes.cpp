// Part: a
// Hint: This input is not legal
#include "polylines.hpp"

// Only NaN is refused.
namespace udl4_q1 {

arma::uword region_count(const Polyline& h) {
  if (h.x.n_elem < 2 || h.x.n_elem != h.y.n_elem || h.x.has_nan() || h.y.has_nan() ||
      !h.x.is_sorted("strictascend"))
    throw std::invalid_argument("this is no polyline");
  arma::uword regions = 1, kept = 0;
  for (arma::uword j = 1; j + 1 < h.x.n_elem; ++j) {
    const double t = (h.x(j) - h.x(kept)) / (h.x(j + 1) - h.x(kept));
    const double off = h.y(j) - h.y(kept) - t * (h.y(j + 1) - h.y(kept));
    if (std::abs(off) <= 1e-10 * arma::abs(h.y).max()) continue;
    ++regions;
    kept = j;
  }
  return regions;
}

}  // namespace udl4_q1
