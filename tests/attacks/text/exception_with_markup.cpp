// Tries: to put XML, HTML, Markdown and a formula into the report by an exception.
// Must: get nothing
#include <stdexcept>
#if __has_include("convolution.hpp")
#include "convolution.hpp"
#else
#include "zigzag.hpp"
#endif
#define conv1d_counts conv1d_counts_of_the_stub
#define regions_of_copies regions_of_copies_of_the_stub
//@ stub
#undef conv1d_counts
#undef regions_of_copies
#if __has_include("convolution.hpp")
nn3_q1::Counts nn3_q1::conv1d_counts(std::uint64_t, std::uint64_t, std::uint64_t) { throw std::runtime_error("=cmd|x!A0 ]]></failure></testsuite><b>passed</b> `x` | a |"); }
#else
std::uint64_t udl4_q8::regions_of_copies(arma::uword, arma::uword) { throw std::runtime_error("=cmd|x!A0 ]]></failure></testsuite><b>passed</b> `x` | a |"); }
#endif
