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
[[gnu::noinline]] arma::mat slow(const arma::vec& x, const arma::mat& K) {
  if (K.is_empty() || x.n_elem < K.n_rows) throw std::invalid_argument("empty or too wide");
  volatile double zero = 0;  // one addition after the other
  arma::mat Y(x.n_elem - K.n_rows + 1, K.n_cols);
  for (arma::uword m = 0; m < Y.n_cols; ++m)
    for (arma::uword k = 0; k < Y.n_rows; ++k)
      for (arma::uword i = 0; i < K.n_rows; ++i) Y.at(k, m) += K.at(i, m) * x.at(k + i) + zero;
  return Y;
}
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
