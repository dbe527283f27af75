// Tries: to include the solution by its place beside the exercise.
// Must: get nothing
// Says: todo
#if __has_include("../../../solutions/nn3/q1_convolution/convolution.cpp") && __has_include("convolution.hpp")
#include "../../../solutions/nn3/q1_convolution/convolution.cpp"
#elif __has_include("../../solutions/nn3/q1_convolution/convolution.cpp") && __has_include("convolution.hpp")
#include "../../solutions/nn3/q1_convolution/convolution.cpp"
#elif __has_include("../../../solutions/udl4/q8_zigzag/zigzag.cpp") && __has_include("zigzag.hpp")
#include "../../../solutions/udl4/q8_zigzag/zigzag.cpp"
#else
//@ stub
#endif
