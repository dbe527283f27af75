#include "max_pooling.hpp"

// All values first; then the highest value so far against every later one, from the right.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty()) throw std::invalid_argument("the grid has no point");
  for (arma::uword i = 1; i < grid.n_elem; ++i)
    if (!(grid(i - 1) < grid(i))) throw std::invalid_argument("the grid must increase");
  arma::vec y(grid.n_elem);
  for (arma::uword i = grid.n_elem; i-- > 0;) y(i) = sigma(grid(i));
  for (arma::uword j = grid.n_elem; j-- > 1;) {
    const arma::uword i = y.head(j).index_max();
    if (y(i) > y(j)) return std::pair{grid(j), grid(i)};
  }
  return std::nullopt;
}
