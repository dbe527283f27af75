// Tries: to compute for ever, with every signal blocked that asks to end.
// Must: get nothing
// Says: of computing
#include <csignal>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void loop() {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, nullptr);
  for (volatile unsigned n = 0;; n = n + 1) {
  }
}
}  // namespace
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  loop();
  return {D - W + 1, M * (D - W + 1), M * W};
}
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  loop();
  std::uint64_t n = 1;
  for (arma::uword k = 0; k < copies; ++k) n *= pieces;
  return n;
}
#endif
