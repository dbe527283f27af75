// Part: c
// Fails: speed
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

// Right, but for every pair it asks each line before whether it goes through the same point.
std::uint64_t beyond_q18::cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2 || b.n_elem != W.n_rows) throw std::invalid_argument("sizes");
  const std::vector<Line> lines = distinct_lines(W, b);
  std::uint64_t count = 1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    ++count;
    for (std::size_t j = 0; j < i; ++j) {
      const auto [a, b1, c] = lines[i];
      const auto [p, q, r] = lines[j];
      const long long det = a * q - b1 * p, x = b1 * r - c * q, y = c * p - a * r;
      bool first = det != 0;
      for (std::size_t k = 0; k < j && first; ++k) {
        const auto [u, v, w] = lines[k];
        first = u * x + v * y + w * det != 0;
      }
      count += first;
    }
  }
  return count;
}
