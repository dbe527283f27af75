// Part: b
// Hint: Ask before the multiplication whether it fits
#include "shallow_or_deep.hpp"

// What does not fit is lost.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < K; ++k) regions *= D + 1;
  return regions;
}
