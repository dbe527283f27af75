// Part: d
// Hint: A copy is no mean
#include "transposed_convolution.hpp"

// Pooling has the factor, upsampling has not.
beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  return {{sh, sw, sh, sw, 0, 0},
          arma::kron(arma::eye(C, C), arma::ones(sh * sw, 1)) / static_cast<double>(sh * sw)};
}
