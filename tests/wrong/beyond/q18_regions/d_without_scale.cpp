// Part: d
// Hint: A unit with twice the weights bends twice as much
#include <array>
#include <map>
#include <numeric>

#include "regions.hpp"

// Adds up the output weights, however steep the units are.
std::uint64_t beyond_q18::function_regions(const nn::TwoLayer& net) {
  const auto& [W1, b1, W2, b2] = net;
  if (W1.n_cols != 2 || b1.n_elem != W1.n_rows || W2.n_cols != W1.n_rows || W2.n_rows == 0 ||
      b2.n_elem != W2.n_rows)
    throw std::invalid_argument("sizes");
  std::map<std::array<long long, 3>, arma::vec> changes;
  for (arma::uword i = 0; i < W1.n_rows; ++i) {
    std::array<long long, 3> l{static_cast<long long>(W1(i, 0)), static_cast<long long>(W1(i, 1)),
                               static_cast<long long>(b1(i))};
    if (l[0] == 0 && l[1] == 0) continue;
    long long scale = std::gcd(std::gcd(l[0], l[1]), l[2]);
    if (l[0] < 0 || (l[0] == 0 && l[1] < 0)) scale = -scale;
    for (long long& x : l) x /= scale;
    arma::vec& change = changes.try_emplace(l, W2.n_rows).first->second;
    change += W2.col(i);
  }
  arma::mat lines(0, 3);
  for (const auto& [l, change] : changes)
    if (arma::any(change))
      lines.insert_rows(lines.n_rows, arma::rowvec{double(l[0]), double(l[1]), double(l[2])});
  return beyond_q18::cells(lines.cols(0, 1), lines.col(2));
}
