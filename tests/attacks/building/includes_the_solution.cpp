// Tries: to include the solution, by its place as seen from headers of the library, which keep their paths.
// Must: get nothing
// Says: todo
#define TRY(file) <gradus/../../../solutions/file>
#if __has_include(TRY(nn3/q1_convolution/convolution.cpp)) && __has_include("convolution.hpp")
#include TRY(nn3/q1_convolution/convolution.cpp)
#elif __has_include(TRY(udl4/q8_zigzag/zigzag.cpp)) && __has_include("zigzag.hpp")
#include TRY(udl4/q8_zigzag/zigzag.cpp)
#else
//@ stub
#endif
