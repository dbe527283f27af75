// Part: c
// Hint: Use integers
#include "zigzag.hpp"

// pow() keeps 53 bits of 64.
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  if (pieces == 0) throw std::invalid_argument("pieces");
  const double regions = std::pow(double(pieces), double(copies));
  if (regions >= std::ldexp(1.0, 64)) throw std::overflow_error("64 bits");
  return static_cast<std::uint64_t>(regions);
}
