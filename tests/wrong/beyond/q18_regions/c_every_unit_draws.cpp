// Part: c
// Hint: Some of these units share a line
#include <numeric>
#include <set>
#include <utility>

#include "regions.hpp"

// A line is drawn again for every unit that it belongs to. The places where it is cut are told
// apart as fractions, in whole numbers.
std::uint64_t beyond_q18::cells(const arma::mat& W, const arma::vec& b) {
  if (W.n_cols != 2 || b.n_elem != W.n_rows) throw std::invalid_argument("sizes");
  using Whole = __int128;
  std::uint64_t count = 1;
  for (arma::uword i = 0; i < W.n_rows; ++i) {
    const Whole a = static_cast<Whole>(W(i, 0)), e = static_cast<Whole>(W(i, 1)),
                c = static_cast<Whole>(b(i));
    if (a == 0 && e == 0) continue;
    std::set<std::pair<Whole, Whole>> cuts;
    for (arma::uword j = 0; j < i; ++j) {
      const Whole p = static_cast<Whole>(W(j, 0)), q = static_cast<Whole>(W(j, 1)),
                  r = static_cast<Whole>(b(j));
      Whole below = a * q - e * p, above = e != 0 ? e * r - c * q : c * p - a * r;
      if (below == 0) continue;
      Whole x = above < 0 ? -above : above, y = below < 0 ? -below : below;
      while (y != 0) x = std::exchange(y, x % y);
      if (below < 0) x = -x;
      cuts.insert({above / x, below / x});
    }
    count += 1 + cuts.size();
  }
  return count;
}
