// Part: d
// Hint: stamps lie side by side
#include "transposed_convolution.hpp"

// Leaves zeros between the pixels.
beyond_q6::Upsampler beyond_q6::nearest_upsampler(arma::uword C, arma::uword sh, arma::uword sw) {
  if (C * sh * sw == 0) throw std::invalid_argument("zero");
  arma::mat stamp(sh, sw);
  stamp(0, 0) = 1;
  return {{sh, sw, sh, sw, 0, 0}, arma::kron(arma::eye(C, C), arma::vectorise(stamp))};
}
