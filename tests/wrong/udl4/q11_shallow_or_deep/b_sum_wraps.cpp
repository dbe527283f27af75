// Part: b
// Hint: Ask before the addition whether it fits
#include "shallow_or_deep.hpp"

// What does not fit is lost.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  Di = std::min(Di, D);
  std::vector<std::uint64_t> cells(Di + 1, 1);
  for (arma::uword n = 0; n < D; ++n)
    for (arma::uword d = Di; d > 0; --d) cells[d] += cells[d - 1];
  return cells[Di];
}
