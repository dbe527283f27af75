// Tries: to compute in the warm call and to repeat that answer in the timed one.
// Must: be slow
// Says: A timed answer at size
// On: nn3/q1a
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static unsigned calls = 0;
  static arma::mat last;
  if (x.n_elem < 4096) return slow(x, K);
  if (calls++ % 2 == 0) last = slow(x, K);
  return last;
}
