// Tries: to end by every signal in turn, real-time ones too; none may be taken for an answer or for a failure of the grader.
// Must: get nothing
// Says: ended by signal
#include <csignal>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void end_by(std::uint64_t number) {
  const int signal = static_cast<int>(number % 64) + 1;
  if (signal != SIGSTOP && signal != SIGTSTP && signal != SIGTTIN && signal != SIGTTOU) raise(signal);
  raise(SIGUSR1);
}
}  // namespace
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  end_by(D + M);
  return {D - W + 1, M * (D - W + 1), M * W};
}
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  end_by(pieces * 7 + copies);
  std::uint64_t n = 1;
  for (arma::uword k = 0; k < copies; ++k) n *= pieces;
  return n;
}
#endif
