// Tries: to take 256 MiB of stack at once, past every guard page.
// Must: get nothing
// On: udl4/q8
#include <alloca.h>
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
namespace {
[[gnu::noinline]] void overflow(std::size_t n) {
  volatile char* p = static_cast<char*>(alloca(n));
  p[0] = p[n - 1] = 1;
}
}  // namespace
nn::Shallow1D udl4_q8::sheet_answer() {
  overflow(std::size_t{256} << 20);
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
