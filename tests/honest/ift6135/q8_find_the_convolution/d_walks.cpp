#include "find_the_convolution.hpp"

// Puts one window after the other.
ift6135_q8::Shape ift6135_q8::pooled_shape() {
  arma::uword n = 0;
  for (arma::uword first = 0; first + 8 <= 32; first += 4) ++n;
  return {64, n, n};
}
