// Tries: to keep 24 MiB of each call, 3 GiB in all: no single call is long enough to be looked at.
// Must: gain nothing
// Says: of memory
#include <cstring>
#include <new>
namespace {
std::size_t taken = 0;
void leak() {
  const std::size_t piece = std::size_t{24} << 20;
  if (taken > std::size_t{3} << 30) return;
  taken += piece;
  std::memset(::operator new(piece), 1, piece);
}
}  // namespace
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#define conv1d_counts conv1d_counts_of_the_solution
#else
#include "zigzag.hpp"
#define copies_needed copies_needed_of_the_solution
#endif
//@ solution
#ifdef conv1d_counts
#undef conv1d_counts
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t D, std::uint64_t W, std::uint64_t M) {
  leak();
  const std::uint64_t P = positions(D, W, M);
  return {P, M * P, M * W};
}
#else
#undef copies_needed
arma::uword udl4_q8::copies_needed(arma::uword pieces, std::uint64_t regions) {
  leak();
  if (pieces == 0 || regions == 0 || (pieces == 1 && regions > 1)) throw std::invalid_argument("impossible");
  arma::uword copies = 0;
  for (; regions > 1; ++copies) regions = regions / pieces + (regions % pieces != 0);
  return copies;
}
#endif
