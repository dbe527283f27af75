// Tries: to answer the right numbers in the transposed shape.
// Must: get nothing
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
//@ right_conv1d
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  return right(x, K).t();
}
