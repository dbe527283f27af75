// Part: b
// Hint: there are 8 positions
#include "convolution.hpp"

nn3_q1::DenseCounts nn3_q1::dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("sizes");
  const std::uint64_t neurons = M * (W - D + 1);
  return {neurons, neurons * D, neurons * (D - W), neurons * W, M * W};
}
