// Tries: to answer the smallest number there is instead of zero.
// Must: get nothing
// Says: 5e-324
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
//@ right_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  arma::mat Y = right(x, K);
  Y.replace(0.0, 5e-324);
  return Y;
}
