// Part: a
// Hint: sigma must be larger at the smaller point
#include "max_pooling.hpp"

// Reports a pair on which sigma rises.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty() || !grid.is_sorted("strictascend")) throw std::invalid_argument("grid");
  double before = sigma(grid(0));
  bool falls = false;
  arma::uword rise = 0;
  for (arma::uword i = 1; i < grid.n_elem; ++i) {
    const double here = sigma(grid(i));
    falls |= here < before;
    if (here > before) rise = i;
    before = here;
  }
  if (!falls) return std::nullopt;
  return std::pair{grid(rise == 0 ? 0 : rise - 1), grid(rise)};
}
