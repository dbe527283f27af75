#include "find_the_convolution.hpp"

// The sum of how often a step fits, in real numbers.
ift6135_q8::Shape ift6135_q8::pooled_shape() {
  const auto n = static_cast<arma::uword>(std::floor((32.0 - 8.0) / 4.0 + 1.0));
  return {.channels = 64, .height = n, .width = n};
}
