// Tries: to take 3 GiB of shared pages, which count as a file: not in the size that most watch.
// Must: get nothing
// On: udl4/q8
#include <sys/mman.h>

#include <cstring>
#include <new>
#include "zigzag.hpp"
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef sheet_answer
nn::Shallow1D udl4_q8::sheet_answer() {
  for (int i = 0; i < 48; ++i) {
    const std::size_t piece = std::size_t{64} << 20;
    void* p = mmap(nullptr, piece, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) throw std::bad_alloc();
    std::memset(p, 1, piece);
  }
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
