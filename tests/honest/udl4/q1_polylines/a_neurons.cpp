#include "polylines.hpp"

// A polyline as a sum of ramps, as a shallow network has it; regions by erasing from the right.
namespace udl4_q1 {

namespace {

void require_polyline(const Polyline& f) {
  if (f.x.n_elem != f.y.n_elem || f.x.n_elem < 2 || !f.x.is_finite() || !f.y.is_finite() ||
      arma::any(arma::diff(f.x) <= 0))
    throw std::invalid_argument("this is no polyline");
}

}  // namespace

double evaluate(const Polyline& f, double x) {
  require_polyline(f);
  if (std::isnan(x) || x < f.x.min() || x > f.x.max()) throw std::invalid_argument("x");
  const arma::vec slope = arma::diff(f.y) / arma::diff(f.x);
  double y = f.y(0);
  for (arma::uword j = 0; j < slope.n_elem; ++j)
    y += slope(j) * (std::min(x, f.x(j + 1)) - std::min(x, f.x(j)));
  return y;
}

arma::uword region_count(const Polyline& h) {
  require_polyline(h);
  std::vector<arma::uword> left;
  for (arma::uword j = 0; j < h.x.n_elem; ++j) left.push_back(j);
  const double tolerance = 1e-10 * std::max(h.y.max(), -h.y.min());
  for (std::size_t i = left.size() - 1; i-- > 1;) {
    const double u = h.x(left[i]) - h.x(left[i - 1]), v = h.x(left[i + 1]) - h.x(left[i]);
    const double chord = (v * h.y(left[i - 1]) + u * h.y(left[i + 1])) / (u + v);
    if (std::abs(h.y(left[i]) - chord) <= tolerance) left.erase(left.begin() + std::ptrdiff_t(i));
  }
  return left.size() - 1;
}

}  // namespace udl4_q1
