// Part: b
// Hint: 64 bits
#include "convolution.hpp"

nn3_q1::DenseCounts nn3_q1::dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("sizes");
  const auto d = static_cast<std::uint32_t>(D), w = static_cast<std::uint32_t>(W);
  const std::uint32_t neurons = static_cast<std::uint32_t>(M) * (d - w + 1);
  return {neurons, neurons * d, neurons * (d - w), neurons * w, M * W};
}
