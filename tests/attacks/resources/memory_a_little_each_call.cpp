// Tries: to keep 24 MiB of each call, 3 GiB in all: no single call is long enough to be looked at.
// Must: gain nothing
// Says: of memory
// On: nn3/q1
#include <cstring>
#include "convolution.hpp"
#define conv1d_counts conv1d_counts_of_the_solution
//@ solution
#undef conv1d_counts
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  static int calls = 0;
  const std::size_t piece = std::size_t{24} << 20;
  if (++calls <= 128) std::memset(::operator new(piece), 1, piece);
  return conv1d_counts_of_the_solution(D, W, M);
}
