// Tries: to print bytes that are no UTF-8: a report that must be JSON breaks, or the reader does.
// Must: get nothing
#include <iostream>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void print() { std::cout << "\xff\xfe\xc0\xaf\xed\xa0\x80 end\n" << std::flush; }
}  // namespace
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t, std::uint64_t, std::uint64_t) { print(); return {}; }
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword, arma::uword) { print(); return 0; }
#endif
