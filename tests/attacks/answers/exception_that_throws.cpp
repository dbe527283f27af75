// Tries: to throw an exception that throws another one when it is asked for its text.
// Must: get nothing
// On: nn3/q1
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
struct Odd : std::runtime_error {
  Odd() : std::runtime_error("odd") {}
  const char* what() const noexcept override { throw 1; }
};
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static_cast<void>(x);
  static_cast<void>(K);
  throw Odd();
}
