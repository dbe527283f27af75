// Part: a
// Hint: needs 64 bits
#include "interpolation.hpp"

std::uint64_t ift6135_q5::parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  if (n == 0 || N == 0 || m == 0) throw std::invalid_argument("positive");
  return static_cast<std::uint32_t>((N - 1) * (n + 1) + m * N);
}
