// Part: c
// Hint: One piece stays one region, however many copies there are
#include "zigzag.hpp"

// For one piece, too, it multiplies `copies` times.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < copies; ++k)
    if (__builtin_mul_overflow(regions, pieces, &regions)) throw std::overflow_error("64 bits");
  return regions;
}
