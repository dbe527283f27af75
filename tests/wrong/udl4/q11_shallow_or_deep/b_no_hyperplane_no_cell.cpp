// Part: b
// Hint: What nothing cuts is one cell
#include "shallow_or_deep.hpp"

// Without a hyperplane there is nothing to count.
std::uint64_t udl4_q11::max_regions_shallow(arma::uword Di, arma::uword D) {
  if (D == 0) return 0;
  __extension__ typedef unsigned __int128 Wide;
  Wide binomial = 1, regions = 1;
  for (arma::uword j = 1; j <= std::min(Di, D); ++j) {
    binomial = binomial * (D - j + 1) / j;
    regions += binomial;
    if (regions >> 64 != 0) throw std::overflow_error("64 bits");
  }
  return static_cast<std::uint64_t>(regions);
}
