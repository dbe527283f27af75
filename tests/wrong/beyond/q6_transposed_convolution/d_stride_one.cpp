// Part: d
// Hint: are sh rows or sw columns apart
#include "transposed_convolution.hpp"

// Every pixel is smeared over its neighbours.
beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  return {{sh, sw, 1, 1, 0, 0}, arma::kron(arma::eye(C, C), arma::ones(sh * sw, 1))};
}
