// Tries: to throw std::invalid_argument always, which is right for all bad input.
// Must: get nothing
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace gradus {
template <class... A>
[[noreturn]] void refuse(const A&...) {
  throw std::invalid_argument("no");
}
}  // namespace gradus
#define todo refuse
//@ stub
