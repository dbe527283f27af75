// Tries: to print 16 KiB in each call, more than the limit in all, but never much at once.
// Must: gain nothing
// Says: printed more than
// On: nn3/q1
#include <iostream>
#include "convolution.hpp"
#define conv1d_counts conv1d_counts_of_the_solution
//@ solution
#undef conv1d_counts
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  std::cout << std::string(1 << 14, 'x') << std::endl;
  return conv1d_counts_of_the_solution(D, W, M);
}
