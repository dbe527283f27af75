// Part: a
// Hint: Both points must be entries of the grid.
#include "max_pooling.hpp"

// Returns the values of sigma, not the points.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty() || !grid.is_sorted("strictascend")) throw std::invalid_argument("grid");
  double before = sigma(grid(0));
  for (arma::uword i = 1; i < grid.n_elem; ++i) {
    const double here = sigma(grid(i));
    if (here < before) return std::pair{before, here};
    before = here;
  }
  return std::nullopt;
}
