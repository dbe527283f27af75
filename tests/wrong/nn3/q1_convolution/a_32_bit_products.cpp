// Part: a
// Hint: needs 64 bits
#include "convolution.hpp"

nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("sizes");
  const auto P = static_cast<std::uint32_t>(D - W + 1), kernels = static_cast<std::uint32_t>(M);
  return {P, P * kernels, kernels * static_cast<std::uint32_t>(W)};
}
