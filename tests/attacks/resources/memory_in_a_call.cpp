// Tries: to take 3 GiB by new while it answers.
// Must: get nothing
// Says: of memory
// On: udl4/q8
#include <cstring>
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  for (int i = 0; i < 48; ++i) std::memset(new char[std::size_t{64} << 20], 1, std::size_t{64} << 20);
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
