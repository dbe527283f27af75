#include <algorithm>
#include <array>
#include <numeric>

#include "regions.hpp"

namespace {

using Line = std::array<long long, 3>;

std::vector<Line> distinct_lines(const arma::mat& W, const arma::vec& b) {
  std::vector<Line> lines;
  for (arma::uword i = 0; i < W.n_rows; ++i) {
    Line l{static_cast<long long>(W(i, 0)), static_cast<long long>(W(i, 1)),
           static_cast<long long>(b(i))};
    if (l[0] == 0 && l[1] == 0) continue;
    const long long g = std::gcd(std::gcd(l[0], l[1]), l[2]);
    const bool turn = l[0] < 0 || (l[0] == 0 && l[1] < 0);
    for (long long& x : l) x /= turn ? -g : g;
    lines.push_back(l);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

}  // namespace

// Corners, sides, cells: cells = 1 + sides - corners. A line with m points on it has m + 1 sides.
// Points as fractions in lowest terms, each line by itself; a corner belongs to its first line.
std::uint64_t beyond_q18::cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2 || b.n_elem != W.n_rows) throw std::invalid_argument("sizes");
  const std::vector<Line> lines = distinct_lines(W, b);
  std::uint64_t sides = 0, corners = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [a, b1, c] = lines[i];
    std::vector<std::array<long long, 3>> points;  // x, y in units of 1 / det, and the other line
    for (std::size_t j = 0; j < lines.size(); ++j) {
      const auto [p, q, r] = lines[j];
      const long long det = a * q - b1 * p;
      if (det == 0) continue;
      const long long along = b1 != 0 ? b1 * r - c * q : c * p - a * r;
      const long long g = std::gcd(along, det) * (det < 0 ? -1 : 1);
      points.push_back({along / g, det / g, j < i});
    }
    std::sort(points.begin(), points.end());
    ++sides;
    for (std::size_t e = 0; e < points.size();) {
      bool met_before = false;
      const auto [x, y, before] = points[e];
      for (; e < points.size() && points[e][0] == x && points[e][1] == y; ++e)
        met_before = met_before || points[e][2] == 1;
      ++sides;
      if (!met_before) ++corners;
    }
  }
  return 1 + sides - corners;
}
