// Part: c
// Hint: No tolerance here
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

// Crossings nearer than 1e-9 are one.
std::uint64_t beyond_q18::cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2 || b.n_elem != W.n_rows) throw std::invalid_argument("sizes");
  const std::vector<Line> lines = distinct_lines(W, b);
  std::uint64_t count = 1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<double> at;
    for (std::size_t j = 0; j < i; ++j) {
      const auto [a, b1, c] = lines[i];
      const auto [p, q, r] = lines[j];
      const double det = static_cast<double>(a * q - b1 * p);
      if (det == 0) continue;
      at.push_back(static_cast<double>(b1 != 0 ? b1 * r - c * q : c * p - a * r) / det);
    }
    std::sort(at.begin(), at.end());
    std::uint64_t points = at.empty() ? 0 : 1;
    for (std::size_t e = 1; e < at.size(); ++e) points += at[e] - at[e - 1] > 1e-9;
    count += 1 + points;
  }
  return count;
}
