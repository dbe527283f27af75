// Part: a
// Hint: It also has a depth
#include "luminance.hpp"

// A filter of one weight.
mfdnn4_q3::Convolution mfdnn4_q3::luminance_layer() {
  Convolution layer{arma::field<arma::cube>(1), 1, 0};
  layer.W(0) = arma::cube(1, 1, 1, arma::fill::ones) * 0.299;
  return layer;
}
