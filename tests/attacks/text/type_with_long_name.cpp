// Tries: to throw a type whose name has a million letters once it is spelled out.
// Must: get nothing
// Says: It threw
#include <exception>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
namespace {
template <class A, class B>
struct Pair : std::exception {};
template <int N>
struct Tower {
  using type = Pair<typename Tower<N - 1>::type, typename Tower<N - 1>::type>;
};
template <>
struct Tower<0> {
  using type = int;
};
}  // namespace
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t, std::uint64_t, std::uint64_t) { throw Tower<16>::type(); }
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword, arma::uword) { throw Tower<16>::type(); }
#endif
