// Part: b
// Hint: The result fits into 64 bits
#include "shallow_or_deep.hpp"

// 2^64 - 1 = 2^64 minus one cell, of 64 hyperplanes in R^63, still fits.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  __extension__ typedef unsigned __int128 Wide;
  const Wide most = ~std::uint64_t{0};
  Wide binomial = 1, regions = 1;
  for (arma::uword j = 1; j <= Di && j <= D; ++j) {
    binomial = binomial * (D - j + 1) / j;
    regions += binomial;
    if (regions >= most) throw std::overflow_error("64 bits");
  }
  return static_cast<std::uint64_t>(regions);
}
