// Part: a
// Hint: Three filters make three images
#include "luminance.hpp"

// One filter for each colour.
mfdnn4_q3::Convolution mfdnn4_q3::luminance_layer() {
  const arma::vec weights = {0.299, 0.587, 0.114};
  Convolution layer{arma::field<arma::cube>(3), 1, 0};
  for (arma::uword c = 0; c < 3; ++c) {
    layer.W(c) = arma::cube(1, 1, 3);
    layer.W(c)(0, 0, c) = weights(c);
  }
  return layer;
}
