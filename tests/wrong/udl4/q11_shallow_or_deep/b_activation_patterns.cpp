// Part: b
// Hint: Not every pattern occurs on a line.
#include "shallow_or_deep.hpp"

// 2^50: every unit on or off.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  const arma::uword base = 2, times = K * D;
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < times; ++k)
    if (__builtin_mul_overflow(regions, base, &regions)) throw std::overflow_error("64 bits");
  return regions;
}
