// Part: b
// Hint: count places in Z
#include "convolution.hpp"

// The weights of the kernels, and all others.
nn3_q1::DenseCounts nn3_q1::dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("D, W, M");
  const std::uint64_t neurons = M * (D - W + 1);
  return {neurons, neurons * D, neurons * D - W * M, W * M, W * M};
}
