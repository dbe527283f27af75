// Tries: to be right and three times slower in every second call: the warm or the timed one.
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
  const bool odd = calls++ % 2 != 0;
  arma::mat Y = slow(x, K);
  if (odd) Y = conv1d_of_the_solution(x, K);
  return Y;
}
