// Tries: to wait for a lock that nobody holds open: a deadlock with itself.
// Must: get nothing
// Says: did not answer within
#include <mutex>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void lock_twice() {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&lock);
  pthread_mutex_lock(&lock);
}
}  // namespace
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  lock_twice();
  return {D - W + 1, M * (D - W + 1), M * W};
}
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword pieces, arma::uword copies) {
  lock_twice();
  std::uint64_t n = 1;
  for (arma::uword k = 0; k < copies; ++k) n *= pieces;
  return n;
}
#endif
