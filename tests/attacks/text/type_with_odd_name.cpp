// Tries: to be named in the report: a thrown type whose name is a sentence in another direction.
// Must: get nothing
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
struct passed_6_of_6_\u05D0\u05D1 {};
}  // namespace
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t, std::uint64_t, std::uint64_t) { throw passed_6_of_6_\u05D0\u05D1(); }
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword, arma::uword) { throw passed_6_of_6_\u05D0\u05D1(); }
#endif
