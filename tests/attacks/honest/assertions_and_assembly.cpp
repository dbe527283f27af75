// Tries: nothing. Has assert(), inline assembly that does nothing, builtins and attributes.
// Must: get full marks
// On: udl4/q8
#include <cassert>
namespace {
[[gnu::noinline, gnu::hot]] int plus(int a, int b) {
  assert(a < 1000);
  asm volatile("nop");
  if (__builtin_expect(a > b, 0)) __builtin_prefetch(&a);
  return a + b;
}
const int fine = plus(1, 2) + __builtin_popcount(255);
}  // namespace
//@ solution
