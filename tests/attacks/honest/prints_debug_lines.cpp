// Tries: nothing. Prints a line a call, as anybody who looks for a mistake does, by all streams that there are.
// Must: get full marks
// On: nn3/q1a
#include <cstdio>
#include <iostream>
#include "convolution.hpp"
#define conv1d_counts conv1d_counts_of_the_solution
#define dense_counts dense_counts_of_the_solution
//@ solution
#undef conv1d_counts
#undef dense_counts
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  const Counts counts = conv1d_counts_of_the_solution(D, W, M);
  std::cout << "debug: D = " << D << ", P = " << counts.positions << std::endl;
  std::clog << "error: nothing, only a word\n" << std::flush;
  return counts;
}
nn3_q1::DenseCounts nn3_q1::dense_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  std::printf("%d %s\n", static_cast<int>(D), "done");
  std::fputs("warning: nothing\n", stderr);
  return dense_counts_of_the_solution(D, W, M);
}
