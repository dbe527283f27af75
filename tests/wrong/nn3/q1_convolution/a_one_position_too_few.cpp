// Part: a
// Hint: Check W = D
#include "convolution.hpp"

nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  if (D == 0 || W == 0 || M == 0 || W > D) throw std::invalid_argument("sizes");
  return {D - W, M * (D - W), M * W};
}
