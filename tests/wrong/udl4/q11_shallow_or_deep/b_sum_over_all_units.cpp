// Part: b
// Hint: The sum over j ends at Di
#include "shallow_or_deep.hpp"

// Zaslavsky's sum up to D: 2^D.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  __extension__ typedef unsigned __int128 Wide;
  Wide binomial = 1, regions = 1;
  for (arma::uword j = 1; j <= D; ++j) {
    binomial = binomial * (D - j + 1) / j;
    regions += binomial;
    if (regions >> 64 != 0) throw std::overflow_error("64 bits");
  }
  return static_cast<std::uint64_t>(Di == 0 ? Wide(1) : regions);
}
