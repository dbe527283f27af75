// Part: c
// Hint: 1 + n + n (n - 1) / 2 holds if every two lines cross
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

// As if every two lines crossed in a point of their own.
std::uint64_t beyond_q18::cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2 || b.n_elem != W.n_rows) throw std::invalid_argument("sizes");
  const std::vector<Line> lines = distinct_lines(W, b);
  const std::uint64_t n = lines.size();
  return 1 + n + n * (n - 1) / 2;
}
