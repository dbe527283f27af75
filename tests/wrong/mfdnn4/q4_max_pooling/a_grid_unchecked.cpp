// Part: a
// Hint: This input is not legal
#include "max_pooling.hpp"

// Takes any grid.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty()) return std::nullopt;
  double before = sigma(grid(0));
  for (arma::uword i = 1; i < grid.n_elem; ++i) {
    const double here = sigma(grid(i));
    if (here < before) return std::pair{grid(i - 1), grid(i)};
    before = here;
  }
  return std::nullopt;
}
