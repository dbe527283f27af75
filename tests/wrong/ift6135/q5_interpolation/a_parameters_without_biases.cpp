// Part: a
// Hint: Count the biases too.
#include "interpolation.hpp"

std::uint64_t ift6135_q5::parameter_count(std::uint64_t n, std::uint64_t N, std::uint64_t m) {
  return (N - 1) * n + m * (N - 1);
}
