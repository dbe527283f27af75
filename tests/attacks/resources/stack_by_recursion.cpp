// Tries: to recurse without end.
// Must: get nothing
// Says: recursion never end
// On: udl4/q8
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
namespace {
long deeper(long n) {
  volatile long here[64] = {n};
  return deeper(here[0] + 1) + here[0];
}
}  // namespace
nn::Shallow1D udl4_q8::sheet_answer() {
  return {double(deeper(1)), {}, {}, {}};
}
