// Part: c
// Hint: Ask before the multiplication whether it fits
#include "zigzag.hpp"

// Looks whether the product has become smaller.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  std::uint64_t regions = 1;
  for (arma::uword k = 0; k < copies && pieces > 1; ++k) {
    if (regions * pieces < regions) throw std::overflow_error("64 bits");
    regions *= pieces;
  }
  return regions;
}
