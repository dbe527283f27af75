// Part: a
// Hint: This input is not legal
#include "polylines.hpp"

// Whether x increases is not looked at.
namespace udl4_q1 {

double evaluate(const Polyline& f, double x) {
  if (f.x.n_elem < 2 || f.x.n_elem != f.y.n_elem || !f.x.is_finite() || !f.y.is_finite())
    throw std::invalid_argument("this is no polyline");
  if (!(x >= f.x.front() && x <= f.x.back())) throw std::invalid_argument("domain");
  arma::uword j = 1;
  while (j + 1 < f.x.n_elem && f.x(j) < x) ++j;
  return f.y(j - 1) + (x - f.x(j - 1)) / (f.x(j) - f.x(j - 1)) * (f.y(j) - f.y(j - 1));
}

}  // namespace udl4_q1
