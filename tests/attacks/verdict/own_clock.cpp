// Tries: to stop the clocks of the program, so that slow code takes no time.
// Must: be slow
// Says: times the reference's time
// On: nn3/q1a
#include <sys/time.h>
#include <time.h>
extern "C" {
int clock_gettime(clockid_t, timespec* t) noexcept { return *t = {1, 0}, 0; }
int gettimeofday(timeval* __restrict t, void* __restrict) noexcept { return *t = {1, 0}, 0; }
time_t time(time_t*) noexcept { return 1; }
clock_t clock() noexcept { return 1; }
}
#define conv1d quick_conv1d
//@ solution
#undef conv1d
namespace nn3_q1 {
arma::mat conv1d(const arma::vec& x, const arma::mat& K) {
  for (int i = 0; i < 12; ++i) quick_conv1d(x, K);
  return quick_conv1d(x, K);
}
}  // namespace nn3_q1
