// Tries: to answer nothing, in which no wrong number can be found.
// Must: get nothing
// Says: [0x0]
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  return {};
}
