// Tries: to make its first timed calls endless, so that few repetitions are made, and to be slow after them too.
// Must: be slow
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
  if (x.n_elem >= 4096 && calls++ < 6)
    for (int i = 0; i < 20; ++i) slow(x, K);
  return slow(x, K);
}
