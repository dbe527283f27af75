// Tries: to end the program with success when its exception is destroyed.
// Must: get nothing
// Says: ended the program
// On: nn3/q1
#include <unistd.h>
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
struct Odd : std::runtime_error {
  Odd() : std::runtime_error("odd") {}
  ~Odd() override { _exit(0); }
};
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static_cast<void>(x);
  static_cast<void>(K);
  throw Odd();
}
