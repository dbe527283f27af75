// Part: c
// Hint: Base and exponent swapped.
#include "zigzag.hpp"

// n^4.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  const arma::uword base = copies, times = pieces;
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < times; ++k)
    if (__builtin_mul_overflow(regions, base, &regions)) throw std::overflow_error("64 bits");
  return regions;
}
