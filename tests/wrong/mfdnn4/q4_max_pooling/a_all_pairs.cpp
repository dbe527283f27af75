// Part: a
// Hint: n evaluations are enough
#include "max_pooling.hpp"

// Right, but sigma is called for every pair.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty() || !grid.is_sorted("strictascend")) throw std::invalid_argument("grid");
  for (arma::uword i = 0; i < grid.n_elem; ++i)
    for (arma::uword j = i + 1; j < grid.n_elem; ++j)
      if (sigma(grid(j)) < sigma(grid(i))) return std::pair{grid(i), grid(j)};
  return std::nullopt;
}
