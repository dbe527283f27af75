// Part: b
// Hint: Layers multiply.
#include "shallow_or_deep.hpp"

// 60 = 6 x 10.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  return K * (D + 1);
}
