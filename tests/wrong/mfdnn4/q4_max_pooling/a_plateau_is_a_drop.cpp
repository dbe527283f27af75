// Part: a
// Hint: only a decrease counts
#include "max_pooling.hpp"

// Two equal values are taken for a counterexample.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty() || !grid.is_sorted("strictascend")) throw std::invalid_argument("grid");
  double before = sigma(grid(0));
  for (arma::uword i = 1; i < grid.n_elem; ++i) {
    const double here = sigma(grid(i));
    if (here <= before) return std::pair{grid(i - 1), grid(i)};
    before = here;
  }
  return std::nullopt;
}
