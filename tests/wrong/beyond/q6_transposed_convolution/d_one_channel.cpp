// Part: d
// Hint: F must be
#include "transposed_convolution.hpp"

// The stamp alone.
beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  return {{sh, sw, sh, sw, 0, 0}, arma::ones(sh * sw, 1)};
}
