// Part: c
// Hint: One copy is f itself.
#include "zigzag.hpp"

// 4^(n + 1): n compositions instead of n copies.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  const arma::uword base = pieces, times = copies + 1;
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < times; ++k)
    if (__builtin_mul_overflow(regions, base, &regions)) throw std::overflow_error("64 bits");
  return regions;
}
