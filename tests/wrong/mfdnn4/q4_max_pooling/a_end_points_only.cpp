// Part: a
// Hint: sigma can dip in the middle and recover
#include "max_pooling.hpp"

// Compares the first value with the last.
std::optional<std::pair<double, double>> mfdnn4_q4::noncommuting_pair(
    const arma::vec& grid, const nn::ScalarFunction& sigma) {
  if (grid.is_empty() || !grid.is_sorted("strictascend")) throw std::invalid_argument("grid");
  const double u = grid.front(), v = grid.back();
  if (sigma(v) < sigma(u)) return std::pair{u, v};
  return std::nullopt;
}
