// Tries: to sleep for an hour in a call.
// Must: get nothing
// Says: did not answer within
#include <chrono>
#include <thread>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  std::this_thread::sleep_for(std::chrono::hours(1));
  return {D - W + 1, M * (D - W + 1), M * W};
}
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  std::this_thread::sleep_for(std::chrono::hours(1));
  std::uint64_t n = 1;
  for (arma::uword k = 0; k < copies; ++k) n *= pieces;
  return n;
}
#endif
