// Part: b
// Hint: The bound is reached only from three units on.
#include "shallow_or_deep.hpp"

// (D + 1)^K for every D.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 0) throw std::invalid_argument("K");
  const arma::uword base = D + 1, times = K;
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < times; ++k)
    if (__builtin_mul_overflow(regions, base, &regions)) throw std::overflow_error("64 bits");
  return regions;
}
