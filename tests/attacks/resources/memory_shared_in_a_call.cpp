// Tries: to take 3 GiB of shared pages, which count as a file: not in the size that most watch.
// Must: get nothing
// Says: of memory
#include <cstring>
#include <new>
#include <sys/mman.h>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void flood() {
  const std::size_t piece = std::size_t{64} << 20;
  for (static int i = 0; i < 48; ++i) {  // 3 GiB in all
    void* p = mmap(nullptr, piece, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) throw std::bad_alloc();
    std::memset(p, 1, piece);
  }
}
}  // namespace
#define toeplitz toeplitz_of_the_stub
#define sheet_answer sheet_answer_of_the_stub
//@ stub
#undef toeplitz
#undef sheet_answer
#if __has_include("convolution.hpp")
arma::mat nn3_q1::toeplitz(const arma::mat& K, arma::uword D) {
  if (K.is_empty() || K.n_rows > D) throw std::invalid_argument("empty or too wide");
  flood();
  const arma::uword P = D - K.n_rows + 1;
  arma::mat Z(K.n_cols * P, D);
  for (arma::uword r = 0; r < Z.n_rows; ++r)
    for (arma::uword i = 0; i < K.n_rows; ++i) Z(r, r % P + i) = K(i, r / P);
  return Z;
}
#else
nn::Shallow1D udl4_q8::sheet_answer() {
  flood();
  return {4, {-12, 9, -6}, {-1 / 6.0, -2 / 6.0, 4 / 6.0}, {1, 1, -1}};
}
#endif
