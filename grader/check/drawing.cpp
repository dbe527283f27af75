#include "check/drawing.hpp"

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {
constexpr std::size_t most_points = 4000;
}

std::vector<DrawingCase>& drawing_cases() {
  static std::vector<DrawingCase> cases;
  return cases;
}

bool Pen::draws(double x, double y) { return std::isfinite(x) && std::isfinite(y) && points_++ < most_points; }

void Pen::line(const arma::vec& x, const arma::vec& y) {
  bool begun = false;
  for (arma::uword i = 0; i < std::min(x.n_elem, y.n_elem); ++i) {
    const bool goes_on = begun;
    begun = draws(x(i), y(i));
    if (begun && !goes_on) sketch_.lines.emplace_back();
    if (begun) sketch_.lines.back().push_back({x(i), y(i)});
  }
}

void Pen::graph(const std::function<double(double)>& f, double low, double high) {
  const arma::vec x = arma::linspace(low, high, 721);
  arma::vec y(x.n_elem);
  std::transform(x.begin(), x.end(), y.begin(), f);
  line(x, y);
}

void Pen::dots(const arma::vec& x, const arma::vec& y) {
  for (arma::uword i = 0; i < std::min(x.n_elem, y.n_elem); ++i)
    if (draws(x(i), y(i))) sketch_.dots.push_back({x(i), y(i)});
}

}  // namespace gradus
