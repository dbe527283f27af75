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

// 1 + n + the sum of r - 1 over all points with r lines, from one list of all crossings; a point
// with r lines stands in it r (r - 1) / 2 times.
std::uint64_t beyond_q18::cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2 || b.n_elem != W.n_rows) throw std::invalid_argument("sizes");
  const std::vector<Line> lines = distinct_lines(W, b);
  std::vector<std::pair<double, double>> points;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const auto [a, b1, c] = lines[i];
      const auto [p, q, r] = lines[j];
      const double det = static_cast<double>(a * q - b1 * p);
      if (det == 0) continue;
      points.emplace_back(static_cast<double>(b1 * r - c * q) / det,
                          static_cast<double>(c * p - a * r) / det);
    }
  std::sort(points.begin(), points.end());
  std::uint64_t count = 1 + lines.size();
  for (std::size_t e = 0; e < points.size();) {
    const std::size_t begin = e;
    while (e < points.size() && points[e] == points[begin]) ++e;
    std::uint64_t through = 2;
    while (through * (through - 1) / 2 < e - begin) ++through;
    count += through - 1;
  }
  return count;
}
