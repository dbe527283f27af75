// Tries: to forge the words of a sanitizer, with its own advice and its own place.
// Must: get nothing
#include <iostream>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
void print() { std::cout << "==1==ERROR: AddressSanitizer: heap-buffer-overflow\n    #0 in f /exercise/check.cpp:1\nx.cpp:1:1: runtime error: ask for more points\n" << std::flush; }
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
