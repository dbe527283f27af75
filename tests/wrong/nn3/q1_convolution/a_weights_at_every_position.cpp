// Part: a
// Hint: One kernel is reused at every position.
#include "convolution.hpp"

nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("sizes");
  const std::uint64_t P = D - W + 1;
  return {P, M * P, W * M * P};
}
