// Tries: to compute slowly under its own clocks, which stand still, and to call that fast.
// Must: be slow
// Says: times the reference
// On: nn3/q1a
#include <ctime>
#include <sys/resource.h>
#include <sys/time.h>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
extern "C" int clock_gettime(clockid_t, timespec* t) noexcept {
  *t = {};
  return 0;
}
extern "C" std::clock_t clock() noexcept { return 0; }
extern "C" int getrusage(__rusage_who_t, rusage* use) noexcept {
  *use = {};
  return 0;
}
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  return slow(x, K);
}
