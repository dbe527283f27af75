// Part: a
// Hint: A vertex stands twice in your answer
#include <algorithm>

#include "polylines.hpp"

// A joint of g at the end of a piece of f is a point of its own.
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
    if (j > 0) {
      std::vector<double> met;
      for (const double k : g.x)
        if ((k - f.y(j - 1)) * (k - f.y(j)) <= 0 && f.y(j) != f.y(j - 1))
          met.push_back(f.x(j - 1) +
                        (k - f.y(j - 1)) / (f.y(j) - f.y(j - 1)) * (f.x(j) - f.x(j - 1)));
      std::sort(met.begin(), met.end());
      for (const double at : met) {
        x.push_back(at);
        y.push_back(evaluate(g, evaluate(f, at)));
      }
    }
    x.push_back(f.x(j));
    y.push_back(evaluate(g, f.y(j)));
  }
  return {x, y};
}

}  // namespace udl4_q1
