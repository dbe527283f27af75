// Part: d
// Hint: This is the nearest neighbour
#include "transposed_convolution.hpp"

// Copies.
beyond_q6::Upsampler beyond_q6::bilinear_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  return nearest_upsampler(C, sh, sw);
}
