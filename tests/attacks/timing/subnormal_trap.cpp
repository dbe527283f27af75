// Tries: to switch off subnormal numbers, which are slow, for a slow answer.
// Must: be slow
// On: nn3/q1a
#include <xmmintrin.h>
#include "convolution.hpp"
#define conv1d conv1d_of_the_solution
//@ solution
#undef conv1d
namespace {
//@ slow_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  _mm_setcsr(_mm_getcsr() | 0x8040);
  return slow(x, K);
}
