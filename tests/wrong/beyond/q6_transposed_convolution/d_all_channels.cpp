// Part: d
// Hint: Channel 0 of X must not be seen in channel 1 of Y
#include "transposed_convolution.hpp"

// Every channel paints into every channel.
beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  return {{sh, sw, sh, sw, 0, 0}, arma::ones(sh * sw * C, C)};
}
