// Every finite double is a whole number times a power of two: with that, geometry can be exact.
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

namespace nn::dyadic {

__extension__ typedef __int128 Wide;

/// The k with x = odd 2^k; the largest int for x = 0. x is finite.
inline int lowest_bit(double x) {
  if (x == 0) return std::numeric_limits<int>::max();
  int exponent;
  const auto digits = static_cast<std::int64_t>(std::ldexp(std::frexp(x, &exponent), 53));
  return exponent - 53 + __builtin_ctzll(static_cast<unsigned long long>(digits));
}

/// x 2^-k as an integer of at most 62 bits; std::overflow_error naming `what` if it needs more. k <= lowest_bit(x).
inline std::int64_t whole(double x, int k, const char* what) {
  const double scaled = std::ldexp(x, -k);
  if (!(std::abs(scaled) <= 0x1p62))
    throw std::overflow_error(std::string(what) + ": numbers are too far apart in size to be exact in 64 bits");
  return static_cast<std::int64_t>(scaled);
}

}  // namespace nn::dyadic
