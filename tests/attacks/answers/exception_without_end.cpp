// Tries: to throw an exception whose text has no end.
// Must: get nothing
// On: nn3/q1
#include <cstring>
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
struct Odd : std::runtime_error {
  Odd() : std::runtime_error("odd") {}
  const char* what() const noexcept override {
    static char text[64];
    std::memset(text, 120, sizeof text);
    return text;
  }
};
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static_cast<void>(x);
  static_cast<void>(K);
  throw Odd();
}
