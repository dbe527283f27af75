// Part: b
// Hint: Use integers
#include "shallow_or_deep.hpp"

// 53 of 64 bits.
std::uint64_t udl4_q11::max_regions_1d(arma::uword K, arma::uword D) {
  if (K == 0 || D < 3) throw std::invalid_argument("K, D");
  const double regions = std::pow(double(D + 1), double(K));
  if (regions >= std::ldexp(1.0, 64)) throw std::overflow_error("64 bits");
  return static_cast<std::uint64_t>(regions);
}
