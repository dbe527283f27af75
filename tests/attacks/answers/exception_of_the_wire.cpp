// Tries: to throw the exceptions of the grader itself.
// Must: get nothing
// Says: It threw
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace gradus::wire {
struct Malformed {};
}  // namespace gradus::wire
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static_cast<void>(x);
  static_cast<void>(K);
  throw gradus::wire::Malformed();
}
