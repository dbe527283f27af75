#include <map>

#include "polylines.hpp"

// Armadillo's interpolation for values; every piece of f with every joint of g, and a map that
// sorts. The line through a piece of f by its slope and intercept.
namespace udl4_q1 {

namespace {

void require_polyline(const Polyline& f) {
  if (f.x.n_elem < 2 || f.x.n_elem != f.y.n_elem) throw std::invalid_argument("sizes");
  if (!f.x.is_finite() || !f.y.is_finite()) throw std::invalid_argument("finite");
  if (!f.x.is_sorted("strictascend")) throw std::invalid_argument("order");
}

arma::vec interpolated(const Polyline& f, const arma::vec& at) {
  arma::vec y;
  arma::interp1(f.x, f.y, at, y, "*linear");
  return y;
}

}  // namespace

double evaluate(const Polyline& f, double x) {
  require_polyline(f);
  if (x == f.x.back()) return f.y.back();
  const arma::vec y = std::isnan(x) ? arma::vec{x} : interpolated(f, arma::vec{x});
  if (std::isnan(y(0))) throw std::invalid_argument("x is not in the domain");
  return y(0);
}

Polyline compose(const Polyline& g, const Polyline& f) {
  require_polyline(g);
  require_polyline(f);
  std::map<double, double> h;
  for (arma::uword j = 0; j < f.x.n_elem; ++j) h[f.x(j)] = evaluate(g, f.y(j));
  for (arma::uword j = 1; j < f.x.n_elem; ++j) {
    const double slope = (f.y(j) - f.y(j - 1)) / (f.x(j) - f.x(j - 1));
    const double intercept = f.y(j) - slope * f.x(j);
    const arma::vec ends = arma::sort(arma::vec{f.y(j - 1), f.y(j)});
    for (arma::uword i = 0; i < g.x.n_elem; ++i)
      if (ends(0) < g.x(i) && g.x(i) < ends(1)) h[(g.x(i) - intercept) / slope] = g.y(i);
  }
  double A = 0;
  for (const auto& [x, y] : h) A = std::max(A, std::abs(y));
  for (auto b = std::next(h.begin()); std::next(b) != h.end();) {
    const auto a = std::prev(b), c = std::next(b);
    const double t = (b->first - a->first) / (c->first - a->first);
    const double off = b->second - (1 - t) * a->second - t * c->second;
    b = std::abs(off) <= 1e-10 * A ? h.erase(b) : c;
  }
  std::vector<double> x, y;
  for (const auto& [at, height] : h) {
    x.push_back(at);
    y.push_back(height);
  }
  return {x, y};
}

}  // namespace udl4_q1
