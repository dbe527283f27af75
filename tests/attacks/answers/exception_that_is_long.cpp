// Tries: to throw an exception with 64 MiB of text.
// Must: get nothing
// Says: It threw
// On: nn3/q1
#include <string>
#include "convolution.hpp"
#define conv1d conv1d_of_the_stub
//@ stub
#undef conv1d
namespace {
struct Odd : std::runtime_error {
  Odd() : std::runtime_error("odd") {}
  const char* what() const noexcept override {
    static const std::string text(std::size_t{64} << 20, 120);
    return text.c_str();
  }
};
}  // namespace
arma::mat nn3_q1::conv1d(const arma::vec& x, const arma::mat& K) {
  static_cast<void>(x);
  static_cast<void>(K);
  throw Odd();
}
