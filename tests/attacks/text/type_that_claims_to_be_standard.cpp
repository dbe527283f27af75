// Tries: to throw a class in namespace std that is called as one that asks for bad input.
// Must: get nothing
// Says: It threw
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace std {
struct invalid_arguments {};
}  // namespace std
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t, std::uint64_t, std::uint64_t) { throw std::invalid_arguments(); }
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword, arma::uword) { throw std::invalid_arguments(); }
#endif
