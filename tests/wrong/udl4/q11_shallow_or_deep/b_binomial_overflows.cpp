// Part: b
// Hint: The result fits into 64 bits
#include "shallow_or_deep.hpp"

// The product before the division overflows.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  std::uint64_t binomial = 1, regions = 1;
  for (arma::uword j = 1; j <= std::min(Di, D); ++j) {
    if (__builtin_mul_overflow(binomial, D - j + 1, &binomial))
      throw std::overflow_error("64 bits");
    binomial /= j;
    if (__builtin_add_overflow(regions, binomial, &regions)) throw std::overflow_error("64 bits");
  }
  return regions;
}
