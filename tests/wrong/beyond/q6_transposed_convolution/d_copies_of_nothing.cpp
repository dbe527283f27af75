// Part: d
// Hint: This input is not legal
#include "transposed_convolution.hpp"

// A layer for any numbers.
beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  return {{sh, sw, sh, sw, 0, 0}, arma::kron(arma::eye(C, C), arma::ones(sh * sw, 1))};
}
